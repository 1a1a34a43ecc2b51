package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concilier.offer.FairnessReport;
import org.concilier.offer.FairnessReports;
import org.concilier.web.chart.Bars;
import org.concilier.web.chart.Chart;
import org.concilier.web.screen.LookWords;
import org.concilier.web.screen.Wording;

/** Whether sharing data is worth so much more that saying no would be no free choice. */
@Named
@RequestScoped
public class FairnessPage {
    private static final int USUAL = 90;

    @Inject
    FairnessReports reports;

    @Inject
    Drawn drawn;

    @Inject
    LookWords words;

    @Inject
    Wording say;

    private final String days = Asked.of("days");
    private FairnessReport it;

    public void load() {
        drawn.answer(Map.of("shares", chart()));
    }

    public int length() {
        return days != null && days.matches("[1-9]\\d{0,2}") ? Math.min(730, Integer.parseInt(days)) : USUAL;
    }

    public FairnessReport getIt() {
        if (it == null) it = reports.over(length());
        return it;
    }

    /** The verdict in one sentence. */
    public String getVerdict() {
        var gap = getIt().gap();
        var limit = say.percent(getIt().limit());
        if (gap == null) return say.of("office.fairness.unknown", limit);
        return say.of(
                getIt().withinLimit() ? "office.fairness.within" : "office.fairness.beyond", say.percent(gap), limit);
    }

    public List<Drawn.Figure> getFigures() {
        return drawn.figures("/office/fairness?days=" + length(), Map.of("shares", chart()));
    }

    private Chart chart() {
        var report = getIt();
        var bars = List.of(
                bar("office.fairness.personal", report.personalised()),
                bar("office.fairness.general", report.general()));
        var bound = new Bars.Bar(say.of("office.fairness.bound"), report.limit(), say.percent(report.limit()));
        return new Chart(
                say.of("office.fairness.chart"),
                getVerdict(),
                new Bars(Stream.concat(bars.stream(), Stream.of(bound)).toList()),
                List.of(
                        say.of("office.fairness.what"),
                        say.of("office.simulation.people"),
                        say.of("office.fairness.share")),
                List.of(
                        row("office.fairness.personal", report.personalised()),
                        row("office.fairness.general", report.general())));
    }

    private Bars.Bar bar(String key, FairnessReport.Side side) {
        return new Bars.Bar(
                say.best(key, key),
                side.share() == null ? 0 : side.share(),
                side.share() == null ? "–" : say.percent(side.share()));
    }

    private List<String> row(String key, FairnessReport.Side side) {
        return List.of(say.best(key, key), side.customers().replace("<", "< "), share(side));
    }

    private String share(FairnessReport.Side side) {
        if (side.share() != null) return say.percent(side.share());
        return side.customers().equals("0") ? say.of("office.fairness.noUse") : say.of("office.few");
    }

    /** A kind of data in words. */
    public String category(String code) {
        return words.what(List.of(code));
    }
}
