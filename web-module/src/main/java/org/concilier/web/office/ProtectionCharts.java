package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concilier.shared.assurance.Assurance;
import org.concilier.web.chart.Bars;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Lines;
import org.concilier.web.chart.StackedBars;
import org.concilier.web.office.SignInSums.Attack;
import org.concilier.web.screen.Wording;

/** How well the data is protected: what sign-ins prove, and what was kept out. */
@RequestScoped
public class ProtectionCharts {
    private static final int FEW = 10;

    @Inject
    Wording say;

    private SignInSums sums;
    private List<Map<Assurance, Long>> levels;

    /** @param sums of the sign-ins that were asked for */
    Map<String, Chart> of(SignInSums sums, Periods periods) {
        this.sums = sums;
        levels = sums.levels(periods);
        var days = periods.starts().stream().map(this::day).toList();
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("levels", levels(days));
        charts.put("resistant", resistant(days));
        charts.put("attacks", attacks());
        return charts;
    }

    /** Share of all sign-ins that cannot be phished. */
    String resistant() {
        return share(sums.resistant(), sums.entered());
    }

    /** How many tries were refused. */
    String refused() {
        return say.of("office.number", sums.refused());
    }

    private Chart levels(List<String> days) {
        var names = Stream.of(Assurance.values())
                .map(level -> say.of("office.level." + level))
                .toList();
        var rows = new ArrayList<StackedBars.Row>();
        var table = new ArrayList<List<String>>();
        for (int i = 0; i < days.size(); i++) {
            var of = levels.get(i);
            var parts = Stream.of(Assurance.values())
                    .map(level -> of.getOrDefault(level, 0L))
                    .toList();
            if (all(of) >= FEW)
                rows.add(new StackedBars.Row(
                        days.get(i), parts.stream().map(Long::doubleValue).toList()));
            var cells = new ArrayList<>(List.of(days.get(i), Chart.people(all(of))));
            parts.forEach(part -> cells.add(all(of) < FEW ? "–" : Chart.people(part)));
            table.add(cells);
        }
        var heads = new ArrayList<>(List.of(say.of("office.balance.since"), say.of("office.balance.signedIn")));
        heads.addAll(names);
        return new Chart(
                say.of("office.balance.levels"),
                rows.isEmpty() ? say.of("office.balance.noSignIn") : say.of("office.balance.proves"),
                new StackedBars(names, rows),
                heads,
                table);
    }

    private Chart resistant(List<String> days) {
        var series = new Lines.Series(
                say.of("office.balance.share"),
                levels.stream()
                        .map(of -> all(of) < FEW ? Double.NaN : strong(of) * 100.0 / all(of))
                        .toList());
        var top = Lines.top(List.of(series));
        return new Chart(
                say.of("office.balance.resistantOver"),
                resistant().equals("–")
                        ? say.of("office.balance.noSignIn")
                        : say.of("office.balance.cannot", resistant()),
                new Lines(days, List.of(series), say.percent((int) (top * 100)), List.of()),
                List.of(say.of("office.balance.since"), say.of("office.balance.share")),
                IntStream.range(0, days.size())
                        .mapToObj(i -> List.of(days.get(i), share(strong(levels.get(i)), all(levels.get(i)))))
                        .toList());
    }

    private Chart attacks() {
        var bars = Stream.of(Attack.values())
                .map(attack -> new Bars.Bar(
                        say.of("office.attack." + attack),
                        sums.refused(attack),
                        say.of("office.number", sums.refused(attack))))
                .toList();
        return new Chart(
                say.of("office.balance.attacks"),
                say.of("office.balance.kept", refused()),
                new Bars(bars),
                List.of(say.of("office.balance.kind"), say.of("office.balance.tries")),
                bars.stream().map(bar -> List.of(bar.label(), bar.shown())).toList());
    }

    private static long all(Map<Assurance, Long> of) {
        return of.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long strong(Map<Assurance, Long> of) {
        return of.getOrDefault(Assurance.PHR, 0L) + of.getOrDefault(Assurance.PHRH, 0L);
    }

    private String share(long some, long of) {
        return of < FEW ? "–" : say.percent((int) (some * 10_000 / of));
    }

    private String day(LocalDate day) {
        return say.date(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
