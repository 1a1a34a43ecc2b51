package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concilier.offer.UptakeFigures;
import org.concilier.offer.UptakeFigures.Held;
import org.concilier.offer.UptakeFigures.Uptake;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Dumbbell;
import org.concilier.web.screen.Wording;

/** What offers do: used with consent and without; and beside it what those do from whom they are held back by lot. */
@RequestScoped
public class UptakeCharts {
    private static final int FEW = 10;

    @Inject
    UptakeFigures offers;

    @Inject
    Wording say;

    private long stale;

    Map<String, Chart> of(Periods periods) {
        stale = offers.stale(periods.from(), periods.until());
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("uptake", uptake(offers.uptake(periods.from(), periods.until())));
        charts.put("holdout", holdout(offers.held(periods.from(), periods.until())));
        return charts;
    }

    /** Decisions that rested on an ended consent: 0, or the promise is broken. */
    String stale() {
        return say.of("office.number", stale);
    }

    boolean isKept() {
        return stale == 0;
    }

    private Chart uptake(UptakeFigures.Both both) {
        var rows = told(both.personal()) && told(both.general())
                ? List.of(
                        new Dumbbell.Row(say.of("office.balance.usedOffer"), end(both.personal()), end(both.general())))
                : List.<Dumbbell.Row>of();
        return new Chart(
                say.of("office.balance.uptake"),
                rows.isEmpty()
                        ? say.of("office.balance.noUptake")
                        : say.of(
                                "office.balance.uptakes",
                                rows.get(0).one().shown(),
                                rows.get(0).other().shown()),
                new Dumbbell(say.of("office.balance.with"), say.of("office.balance.without"), rows),
                columns("group", "shown", "used", "share", "low", "high"),
                both.personal().shown() + both.general().shown() == 0
                        ? List.of()
                        : List.of(
                                row(say.of("office.balance.with"), both.personal()),
                                row(say.of("office.balance.without"), both.general())));
    }

    /** Two rows of the table an experiment, and the difference in words: an interval that holds zero is no winner. */
    private Chart holdout(List<Held> all) {
        var told = all.stream()
                .filter(one -> told(one.treated()) && told(one.held()))
                .toList();
        return new Chart(
                say.of("office.balance.holdout"),
                told.isEmpty()
                        ? say.of("office.balance.noHoldout")
                        : told.stream()
                                .map(this::says)
                                .reduce((a, b) -> a + " " + b)
                                .orElseThrow(),
                new Dumbbell(
                        say.of("office.balance.treated"),
                        say.of("office.balance.held"),
                        told.stream()
                                .map(one -> new Dumbbell.Row(one.experiment(), end(one.treated()), end(one.held())))
                                .toList()),
                columns("group", "counted", "bought", "share", "low", "high"),
                all.stream()
                        .flatMap(one -> Stream.of(
                                row(one.experiment() + ", " + say.of("office.balance.treated"), one.treated()),
                                row(one.experiment() + ", " + say.of("office.balance.held"), one.held())))
                        .toList());
    }

    private String says(Held one) {
        var it = one.difference();
        return say.of(
                it.isShown() ? "office.balance.differs" : "office.balance.alike",
                one.experiment(),
                points(it.difference()),
                points(it.lower()),
                points(it.upper()));
    }

    /** Percentage points, signed. */
    private String points(double share) {
        return (share > 0 ? "+" : "") + percent(share).replace('-', '−');
    }

    private static boolean told(Uptake of) {
        return of.shown() >= FEW && (of.used() == 0 || of.used() >= FEW);
    }

    private Dumbbell.End end(Uptake of) {
        var share = Proportion.of(of.used(), of.shown());
        return new Dumbbell.End(share.value(), share.low(), share.high(), percent(share.value()));
    }

    private List<String> row(String group, Uptake of) {
        var share = told(of) ? Proportion.of(of.used(), of.shown()) : null;
        return List.of(
                group,
                Chart.people(of.shown()),
                Chart.people(of.used()),
                share == null ? "–" : percent(share.value()),
                share == null ? "–" : percent(share.low()),
                share == null ? "–" : percent(share.high()));
    }

    private String percent(double share) {
        return say.percent((int) Math.round(share * 10_000));
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> say.of("office.balance." + name)).toList();
    }
}
