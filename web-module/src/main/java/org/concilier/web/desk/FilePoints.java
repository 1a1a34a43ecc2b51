package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.concilier.offer.loyalty.Points;
import org.concilier.offer.loyalty.PointsView;
import org.concilier.shared.Business;
import org.concilier.web.screen.Wording;

/** The points of a customer who is verified: what can be used, and what ends soon. Read where they are shown, which is a look. */
@Named
@RequestScoped
public class FilePoints {
    private static final Duration SOON = Duration.ofDays(90);

    @Inject
    CustomerFile file;

    @Inject
    Points points;

    @Inject
    Wording say;

    @Inject
    @Business
    Clock clock;

    private PointsView view;

    public PointsView.Sums getBalance() {
        return found().balance();
    }

    /** Points that can be used and end within three months, those that end first at the front. */
    public List<String> getEnding() {
        var before = clock.instant().plus(SOON);
        return found().lots().stream()
                .filter(lot -> lot.state().equals("ACTIVE") && lot.expiresAt().isBefore(before))
                .map(lot -> say.of("points.lot", lot.remaining(), say.date(lot.expiresAt())))
                .toList();
    }

    private PointsView found() {
        if (view == null) view = points.of(file.uuid());
        return view;
    }
}
