package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concilier.consent.ConsentFigures;
import org.concilier.experience.Ease;
import org.concilier.experience.EaseFigures;
import org.concilier.experience.Moment;
import org.concilier.identity.call.CallFigures;
import org.concilier.web.chart.Bars;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.DotRange;
import org.concilier.web.chart.StackedBars;
import org.concilier.web.office.SignInSums.Method;
import org.concilier.web.screen.Wording;

/** What the customers' way costs them: seconds, steps, questions, calls; and what they say of it. */
@RequestScoped
public class FrictionCharts {
    private static final int FEW = 10;
    private static final int MANY_QUESTIONS = 5;

    @Inject
    CallFigures calls;

    @Inject
    ConsentFigures consents;

    @Inject
    Wording say;

    private SignInSums sums;

    /** @param sums of the sign-ins that were asked for */
    Map<String, Chart> of(SignInSums sums, List<EaseFigures.Said> said, Periods machine, Periods told) {
        this.sums = sums;
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("seconds", seconds());
        charts.put("questions", questions(consents.asked(told.from(), told.until())));
        charts.put("calls", lasted(calls.lasted(machine.from(), machine.until())));
        charts.put("ease", said(said));
        return charts;
    }

    /** The median of the quickest way, in words; a dash before anybody was counted. */
    String fastest() {
        return Stream.of(Method.values())
                .mapToInt(method -> median(method))
                .filter(seconds -> seconds >= 0)
                .min()
                .stream()
                .mapToObj(seconds -> say.of("office.balance.s", seconds))
                .findFirst()
                .orElse("–");
    }

    private int median(Method method) {
        return sums.counted(method) < FEW ? -1 : sums.within(method, 0.5);
    }

    private Chart seconds() {
        var rows = new ArrayList<DotRange.Row>();
        var table = new ArrayList<List<String>>();
        for (var method : Method.values()) {
            var all = sums.entered(method) + sums.refused(method);
            if (all == 0) continue;
            var enough = sums.counted(method) >= FEW;
            int p50 = enough ? sums.within(method, 0.5) : 0;
            int p95 = enough ? sums.within(method, 0.95) : 0;
            var shown = enough ? say.of("office.balance.p", p50, p95) : say.of("office.fewShort");
            if (enough) rows.add(new DotRange.Row(name(method), p50, p50, p95, shown));
            table.add(List.of(
                    name(method),
                    Chart.people(sums.entered(method)),
                    enough ? Integer.toString(p50) : "–",
                    enough ? Integer.toString(p95) : "–",
                    Integer.toString(method.steps),
                    all < FEW ? "–" : say.percent((int) (sums.entered(method) * 10_000 / all))));
        }
        return new Chart(
                say.of("office.balance.seconds"),
                rows.isEmpty() ? say.of("office.balance.noSeconds") : sentence(rows),
                new DotRange(rows),
                columns("method", "signedIn", "median", "p95", "stepsOf", "success"),
                table);
    }

    private String sentence(List<DotRange.Row> rows) {
        return rows.stream()
                .map(row -> say.of("office.balance.takes", row.label(), (int) row.middle()))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private String name(Method method) {
        return say.of("office.method." + method);
    }

    /** People by the number of questions they answered; five and more together. */
    private Chart questions(List<ConsentFigures.Asked> asked) {
        var bars = new ArrayList<Bars.Bar>();
        for (int i = 1; i <= MANY_QUESTIONS; i++) {
            var number = i;
            var people = asked.stream()
                    .filter(one -> Math.min(one.questions(), MANY_QUESTIONS) == number)
                    .mapToLong(ConsentFigures.Asked::people)
                    .sum();
            if (people == 0) continue;
            var key = i == MANY_QUESTIONS ? "office.balance.more" : "office.balance.answered";
            bars.add(new Bars.Bar(say.of(key, i), people < FEW ? 0 : people, Chart.people(people)));
        }
        var people = asked.stream().mapToLong(ConsentFigures.Asked::people).sum();
        var all =
                asked.stream().mapToLong(one -> one.people() * one.questions()).sum();
        return new Chart(
                say.of("office.balance.questions"),
                people < FEW
                        ? say.of("office.balance.noQuestions")
                        : say.of("office.balance.each", Math.round(all * 10.0 / people) / 10.0),
                new Bars(bars),
                columns("questionsOf", "people"),
                bars.stream().map(bar -> List.of(bar.label(), bar.shown())).toList());
    }

    private Chart lasted(List<CallFigures.Lasted> all) {
        var enough = all.stream().filter(one -> one.calls() >= FEW).toList();
        var rows = enough.stream()
                .map(one -> new DotRange.Row(
                        say.of("office.call." + one.verdict()),
                        one.median(),
                        one.median(),
                        one.p95(),
                        say.of("office.balance.p", one.median(), one.p95())))
                .toList();
        return new Chart(
                say.of("office.balance.calls"),
                rows.isEmpty() ? say.of("office.balance.noCalls") : sentence(rows),
                new DotRange(rows),
                columns("verdict", "callsOf", "median", "p95"),
                all.stream()
                        .map(one -> List.of(
                                say.of("office.call." + one.verdict()),
                                Chart.people(one.calls()),
                                one.calls() < FEW ? "–" : Long.toString(one.median()),
                                one.calls() < FEW ? "–" : Long.toString(one.p95())))
                        .toList());
    }

    private Chart said(List<EaseFigures.Said> said) {
        var rows = new ArrayList<StackedBars.Row>();
        var table = new ArrayList<List<String>>();
        for (var moment : Moment.values()) {
            var answers = IntStream.rangeClosed(0, Ease.BEST)
                    .mapToObj(i -> count(said, moment, i))
                    .toList();
            var answered = answers.stream().skip(1).mapToLong(Long::longValue).sum();
            if (answered + answers.get(0) == 0) continue;
            var parts = answers.subList(1, answers.size());
            if (answered >= FEW)
                rows.add(new StackedBars.Row(
                        moment(moment), parts.stream().map(Long::doubleValue).toList()));
            var cells = new ArrayList<>(List.of(moment(moment), Chart.people(answered + answers.get(0))));
            parts.forEach(part -> cells.add(answered < FEW ? "–" : Chart.people(part)));
            table.add(cells);
        }
        var heads = new ArrayList<>(columns("moment", "wereAsked"));
        levels().forEach(heads::add);
        return new Chart(
                say.of("office.balance.ease"),
                rows.isEmpty() ? say.of("office.balance.noEase") : say.of("office.balance.easy"),
                new StackedBars(levels(), rows),
                heads,
                table);
    }

    private List<String> levels() {
        return IntStream.rangeClosed(1, Ease.BEST)
                .mapToObj(i -> say.of("ease." + i))
                .toList();
    }

    private String moment(Moment moment) {
        return say.of("office.moment." + moment);
    }

    private static long count(List<EaseFigures.Said> said, Moment moment, int answer) {
        return said.stream()
                .filter(one -> one.moment() == moment && one.answer() == answer)
                .mapToLong(EaseFigures.Said::people)
                .sum();
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> say.of("office.balance." + name)).toList();
    }
}
