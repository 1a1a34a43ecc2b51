package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.concilier.offer.OfferCoupons;
import org.concilier.offer.Offers;
import org.concilier.offer.RedemptionView;
import org.concilier.offer.Redemptions;
import org.concilier.offer.loyalty.Points;
import org.concilier.offer.loyalty.PointsView;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** My points: what there is, until when, where it came from and went; and the offers that I have used. */
@Named
@RequestScoped
public class MyPoints {
    /** A posting has two sides, of which one is shown. */
    private static final int PAGE = 40;

    private static final int DEEPEST = 100_000;

    @Inject
    Self self;

    @Inject
    Points points;

    @Inject
    Redemptions redemptions;

    @Inject
    Offers offers;

    @Inject
    OfferCoupons coupons;

    @Inject
    Language language;

    @Inject
    Wording say;

    private PointsView view;
    private List<Line> history = List.of();
    private List<Used> used = List.of();
    private List<Used> codes = List.of();
    private int skip;
    private boolean older;

    /** A line of the history. @param sign a plus, a minus, or nothing where points only changed their state */
    public record Line(String day, String words, String sign, long points) {}

    /** An offer that I have used. */
    public record Used(String title, String words) {}

    @PostConstruct
    void load() {
        skip = asked();
        view = points.of(self.id());
        var entries = points.entries(self.id(), skip, PAGE + 1);
        older = entries.size() > PAGE;
        history = entries.stream()
                .limit(PAGE)
                .filter(entry -> entry.points() > 0)
                .map(this::line)
                .toList();
        if (skip > 0) return;
        used = used(redemptions.of(self.id()));
        codes = coupons.of(self.id()).stream().map(this::code).toList();
    }

    private static int asked() {
        var said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("from");
        return said != null && said.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(said), DEEPEST) : 0;
    }

    /** Told by the side that grew: every posting has exactly one. */
    private Line line(PointsView.Entry entry) {
        var sign = switch (entry.account()) {
            case MEMBER_PENDING -> "+";
            case MEMBER_ACTIVE -> entry.reason().equals("ACTIVATED") ? "" : "+";
            case MEMBER_SPENT, MEMBER_EXPIRED, LIABILITY -> "−";
        };
        return new Line(say.date(entry.postedAt()), say.of("points.reason." + entry.reason()), sign, entry.points());
    }

    private List<Used> used(List<RedemptionView> all) {
        var titles = offers.titles(all.stream().map(RedemptionView::offerId).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new Used(
                        titles.get(one.offerId()).in(language.getCode()),
                        say.of(
                                "used.words",
                                say.date(one.redeemedAt()),
                                say.money(one.amount()),
                                say.of("used.state." + one.state()))))
                .toList();
    }

    private Used code(OfferCoupons.Assigned coupon) {
        var until = coupon.expiresAt();
        return new Used(
                coupon.title().in(language.getCode()),
                until == null ? say.of("points.codeAlways") : say.of("points.codeUntil", say.date(until)));
    }

    /** Codes for me alone; what they are, I was told. */
    public List<Used> getCodes() {
        return codes;
    }

    public PointsView.Sums getBalance() {
        return view.balance();
    }

    /** Points with a day on which they end, those that end first at the front. */
    public List<String> getLots() {
        return view.lots().stream()
                .map(lot -> say.of(
                        lot.state().equals("PENDING") ? "points.lotPending" : "points.lot",
                        lot.remaining(),
                        say.date(lot.expiresAt()),
                        say.date(lot.activeFrom())))
                .toList();
    }

    public List<Line> getHistory() {
        return history;
    }

    public List<Used> getUsed() {
        return used;
    }

    /** Where older lines begin; null when these are the oldest. */
    public Integer getNext() {
        return older ? skip + PAGE : null;
    }
}
