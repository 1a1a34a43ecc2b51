package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concilier.consent.ConsentFigures;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.Purposes;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Diverging;
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
    Purposes purposes;

    @Inject
    Language language;

    @Inject
    Wording say;

    /** @param all what happened to consents, through every channel */
    Map<String, Chart> of(BalanceChoice choice, List<ConsentFigures.Step> all, Periods periods) {
        var steps = choice.steps(all);
        // Nobody knows through which channel a silent person would have answered.
        var silent =
                choice.channel() == null ? figures.silent(periods.from(), periods.until()) : Map.<String, Long>of();
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("answers", answers(steps, silent));
        charts.put("withdrawals", withdrawals(steps, periods));
        return charts;
    }

    private Chart answers(List<ConsentFigures.Step> steps, Map<String, Long> silent) {
        var names = purposes.list(null, ALL).stream()
                .collect(Collectors.toMap(p -> p.code(), p -> p.name().in(language.getCode())));
        var rows = new ArrayList<Diverging.Row>();
        var table = new ArrayList<List<String>>();
        var asked = new TreeSet<>(silent.keySet());
        steps.forEach(step -> asked.add(step.purpose()));
        for (var purpose : asked) {
            var name = names.getOrDefault(purpose, purpose);
            var yes = count(steps, purpose, ConsentStatus.GIVEN);
            var no = count(steps, purpose, ConsentStatus.REFUSED);
            var later = count(steps, purpose, ConsentStatus.DEFERRED);
            var mute = silent.getOrDefault(purpose, 0L);
            var all = yes + no + later;
            if (all + mute == 0) continue;
            var share = all < FEW ? say.of("office.fewShort") : say.percent((int) (yes * 10_000 / all));
            if (all + mute >= FEW)
                rows.add(new Diverging.Row(name, yes, List.of((double) no, (double) later, (double) mute), share));
            table.add(
                    List.of(name, Chart.people(yes), Chart.people(no), Chart.people(later), Chart.people(mute), share));
        }
        return new Chart(
                say.of("office.balance.answers"),
                rows.isEmpty() ? say.of("office.balance.noAnswers") : say.of("office.balance.answersSay"),
                new Diverging(
                        say.of("office.balance.yes"),
                        List.of(
                                say.of("office.balance.no"),
                                say.of("office.balance.later"),
                                say.of("office.balance.silent")),
                        rows),
                columns("purpose", "yes", "no", "later", "silent", "rate"),
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
                new Lines(days, List.of(series), say.of("office.number", Lines.top(List.of(series))), notices(periods)),
                columns("since", "takenBack", "perThousand"),
                IntStream.range(0, taken.length)
                        .mapToObj(i -> List.of(
                                days.get(i),
                                Chart.people(taken[i]),
                                shown(taken[i], standing) ? tenth(taken[i] * 1_000.0 / standing) : "–"))
                        .toList());
    }

    /** Withdrawals are read together with what people were told then. */
    private List<Lines.Mark> notices(Periods periods) {
        var told = new TreeMap<Integer, Long>();
        figures.published(periods.from(), periods.until())
                .forEach(notice ->
                        told.merge(periods.of(LocalDate.ofInstant(notice.at(), ZoneOffset.UTC)), 1L, Long::sum));
        return told.entrySet().stream()
                .map(one -> new Lines.Mark(one.getKey(), say.of("office.balance.notices", one.getValue())))
                .toList();
    }

    private static boolean shown(long taken, long standing) {
        return standing >= FEW && (taken == 0 || taken >= FEW);
    }

    private String tenth(double number) {
        return say.of("office.number", Math.round(number * 10) / 10.0);
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> say.of("office.balance." + name)).toList();
    }
}
