package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concilier.consent.ConsentFigures;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.Purposes;
import org.concilier.offer.UptakeFigures;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Diverging;
import org.concilier.web.chart.Dumbbell;
import org.concilier.web.chart.Lines;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** What people answered, what they took back, and what a yes brought them. */
@RequestScoped
public class ConsentCharts {
    private static final int FEW = 10;
    private static final int ALL = 200;

    @Inject
    ConsentFigures figures;

    @Inject
    UptakeFigures offers;

    @Inject
    Purposes purposes;

    @Inject
    Language language;

    @Inject
    Wording say;

    private long stale;

    Map<String, Chart> of(Periods periods) {
        var steps = figures.steps(periods.from(), periods.until());
        stale = offers.stale(periods.from(), periods.until());
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("answers", answers(steps));
        charts.put("withdrawals", withdrawals(steps, periods));
        charts.put("uptake", uptake(offers.uptake(periods.from(), periods.until())));
        return charts;
    }

    /** Decisions that rested on an ended consent: 0, or the promise is broken. */
    String stale() {
        return say.of("office.number", stale);
    }

    private Chart answers(List<ConsentFigures.Step> steps) {
        var names = purposes.list(null, ALL).stream()
                .collect(Collectors.toMap(p -> p.code(), p -> p.name().in(language.getCode())));
        var rows = new ArrayList<Diverging.Row>();
        var table = new ArrayList<List<String>>();
        for (var purpose :
                new TreeSet<>(steps.stream().map(ConsentFigures.Step::purpose).toList())) {
            var name = names.getOrDefault(purpose, purpose);
            var yes = count(steps, purpose, ConsentStatus.GIVEN);
            var no = count(steps, purpose, ConsentStatus.REFUSED);
            var later = count(steps, purpose, ConsentStatus.DEFERRED);
            var all = yes + no + later;
            if (all == 0) continue;
            var share = all < FEW ? say.of("office.fewShort") : say.percent((int) (yes * 10_000 / all));
            if (all >= FEW) rows.add(new Diverging.Row(name, yes, List.of((double) no, (double) later), share));
            table.add(List.of(name, Chart.people(yes), Chart.people(no), Chart.people(later), share));
        }
        return new Chart(
                say.of("office.balance.answers"),
                rows.isEmpty() ? say.of("office.balance.noAnswers") : say.of("office.balance.answersSay"),
                new Diverging(
                        say.of("office.balance.yes"),
                        List.of(say.of("office.balance.no"), say.of("office.balance.later")),
                        rows),
                columns("purpose", "yes", "no", "later", "rate"),
                table);
    }

    private static long count(List<ConsentFigures.Step> steps, String purpose, ConsentStatus status) {
        return steps.stream()
                .filter(step -> step.purpose().equals(purpose) && step.status() == status)
                .mapToLong(ConsentFigures.Step::times)
                .sum();
    }

    /** Per thousand of the consents that stand today. */
    private Chart withdrawals(List<ConsentFigures.Step> steps, Periods periods) {
        var standing = figures.standing().stream()
                .mapToLong(ConsentFigures.Standing::people)
                .sum();
        var taken = new long[periods.size()];
        steps.stream()
                .filter(step -> step.status() == ConsentStatus.WITHDRAWN)
                .forEach(step -> taken[periods.of(step.on())] += step.times());
        var days = periods.starts().stream()
                .map(day -> say.date(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .toList();
        var series = new Lines.Series(
                say.of("office.balance.perThousand"),
                IntStream.range(0, taken.length)
                        .mapToObj(i -> shown(taken[i], standing) ? taken[i] * 1_000.0 / standing : Double.NaN)
                        .toList());
        return new Chart(
                say.of("office.balance.withdrawals"),
                say.of(
                        "office.balance.withdrawn",
                        Chart.people(Arrays.stream(taken).sum()),
                        standing),
                new Lines(days, List.of(series), say.of("office.number", Lines.top(List.of(series))), List.of()),
                columns("since", "takenBack", "perThousand"),
                IntStream.range(0, taken.length)
                        .mapToObj(i -> List.of(
                                days.get(i),
                                Chart.people(taken[i]),
                                shown(taken[i], standing) ? tenth(taken[i] * 1_000.0 / standing) : "–"))
                        .toList());
    }

    private static boolean shown(long taken, long standing) {
        return standing >= FEW && (taken == 0 || taken >= FEW);
    }

    private String tenth(double number) {
        return say.of("office.number", Math.round(number * 10) / 10.0);
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
                        : List.of(row("with", both.personal()), row("without", both.general())));
    }

    private static boolean told(UptakeFigures.Uptake of) {
        return of.shown() >= FEW && (of.used() == 0 || of.used() >= FEW);
    }

    private Dumbbell.End end(UptakeFigures.Uptake of) {
        var share = Proportion.of(of.used(), of.shown());
        return new Dumbbell.End(share.value(), share.low(), share.high(), percent(share.value()));
    }

    private List<String> row(String key, UptakeFigures.Uptake of) {
        var share = told(of) ? Proportion.of(of.used(), of.shown()) : null;
        return List.of(
                say.of("office.balance." + key),
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
