package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concilier.experience.EaseFigures;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Lines;
import org.concilier.web.chart.Panels;
import org.concilier.web.screen.Wording;

/** The one picture of both sides: friction above, protection below, on the same weeks or months, and what changed. */
@RequestScoped
public class BothSides {
    private static final int FEW = 10;
    private static final int EASY = 4;

    @Inject
    Wording say;

    /** One line: its name, its numbers and how they are written. */
    private record Row(String name, List<Double> values, DoubleFunction<String> written, String none) {
        String at(int period) {
            return values.get(period).isNaN() ? "–" : written.apply(values.get(period));
        }

        String last() {
            return IntStream.iterate(values.size() - 1, i -> i >= 0, i -> i - 1)
                    .filter(i -> !values.get(i).isNaN())
                    .mapToObj(this::at)
                    .findFirst()
                    .orElse(none);
        }

        Panels.Band band() {
            var series = new Lines.Series(name, values);
            return new Panels.Band(series, written.apply(Lines.top(List.of(series))), last());
        }
    }

    Chart of(SignInSums sums, List<EaseFigures.Said> said, List<BalanceChanges.Change> changes, Periods periods) {
        var each = IntStream.range(0, periods.size())
                .mapToObj(period -> sums.in(periods, period))
                .toList();
        var friction = List.of(
                row("medianSeconds", each, BothSides::median, this::number),
                row("meanSteps", each, BothSides::steps, this::number),
                row("abandonedShare", each, BothSides::abandoned, this::percent),
                new Row(say.of("office.balance.easyShare"), easy(said, periods), this::percent, few()));
        var protection = List.of(
                row("resistantShare", each, BothSides::resistant, this::percent),
                row("refusedTries", each, BothSides::refused, this::number));
        var days = periods.starts().stream().map(say::day).toList();
        var all = Stream.concat(friction.stream(), protection.stream()).toList();
        var plot = new Panels(
                days,
                List.of(panel("friction", friction), panel("protection", protection)),
                IntStream.range(0, changes.size())
                        .mapToObj(i -> new Panels.Mark(changes.get(i).place(), Integer.toString(i + 1)))
                        .toList());
        return new Chart(
                say.of("office.balance.both"),
                sums.counted() < FEW || sums.entered() < FEW
                        ? say.of("office.balance.noBoth")
                        : say.of(
                                "office.balance.bothSay",
                                friction.get(0).last(),
                                protection.get(0).last()),
                plot,
                heads(all),
                IntStream.range(0, days.size())
                        .mapToObj(i -> cells(days.get(i), all, i, changes))
                        .toList(),
                changes.stream().map(BalanceChanges.Change::words).toList());
    }

    private interface Measure {
        double of(SignInSums sums);
    }

    private Row row(String key, List<SignInSums> each, Measure measure, DoubleFunction<String> written) {
        return new Row(
                say.of("office.balance." + key), each.stream().map(measure::of).toList(), written, few());
    }

    private Panels.Panel panel(String key, List<Row> rows) {
        return new Panels.Panel(
                say.of("office.balance." + key), rows.stream().map(Row::band).toList());
    }

    private static double median(SignInSums sums) {
        return sums.counted() < FEW ? Double.NaN : sums.within(0.5);
    }

    private static double steps(SignInSums sums) {
        return sums.entered() < FEW ? Double.NaN : (double) sums.steps() / sums.entered();
    }

    private static double abandoned(SignInSums sums) {
        var asked = sums.askedForMore();
        return asked < FEW ? Double.NaN : Math.max(0, asked - sums.gaveMore()) * 100.0 / asked;
    }

    private static double resistant(SignInSums sums) {
        return sums.entered() < FEW ? Double.NaN : sums.resistant() * 100.0 / sums.entered();
    }

    /** A time in which nobody came to the door says nothing. */
    private static double refused(SignInSums sums) {
        return sums.entered() + sums.refused() == 0 ? Double.NaN : sums.refused();
    }

    private String few() {
        return say.of("office.fewShort");
    }

    /** Of those who answered, who found it easy or very easy. */
    private static List<Double> easy(List<EaseFigures.Said> said, Periods periods) {
        var all = new long[periods.size()];
        var easy = new long[periods.size()];
        for (var one : said) {
            if (one.answer() == 0) continue;
            all[periods.of(one.on())] += one.people();
            if (one.answer() >= EASY) easy[periods.of(one.on())] += one.people();
        }
        return IntStream.range(0, all.length)
                .mapToObj(i -> all[i] < FEW ? Double.NaN : easy[i] * 100.0 / all[i])
                .toList();
    }

    private List<String> heads(List<Row> rows) {
        var heads = new ArrayList<>(List.of(say.of("office.balance.since")));
        rows.forEach(row -> heads.add(row.name()));
        heads.add(say.of("office.balance.changed"));
        return heads;
    }

    private static List<String> cells(String day, List<Row> rows, int period, List<BalanceChanges.Change> changes) {
        var cells = new ArrayList<>(List.of(day));
        rows.forEach(row -> cells.add(row.at(period)));
        var then = changes.stream()
                .filter(change -> change.period() == period)
                .map(BalanceChanges.Change::words)
                .reduce((a, b) -> a + " " + b);
        cells.add(then.orElse("–"));
        return cells;
    }

    private String number(double value) {
        return say.of("office.number", Math.round(value * 10) / 10.0);
    }

    private String percent(double value) {
        return say.percent((int) Math.round(value * 100));
    }
}
