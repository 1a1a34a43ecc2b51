package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concilier.experience.VisitStep;
import org.concilier.identity.guard.SignInFigures.StepUps;
import org.concilier.shared.assurance.Operation;
import org.concilier.web.chart.Bars;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Diverging;
import org.concilier.web.screen.Wording;

/** Where people stop: when they sign in, on their first visit, and when one more proof is asked for. */
@RequestScoped
public class DropOffCharts {
    private static final int FEW = 10;

    @Inject
    Wording say;

    /** @param visits null where another channel than theirs is asked for */
    Map<String, Chart> of(SignInSums sums, Map<VisitStep, Long> visits, List<StepUps> stepUps) {
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("steps", steps(sums));
        charts.put("visit", visit(visits));
        charts.put("step-ups", stepUps(stepUps));
        return charts;
    }

    private Chart steps(SignInSums sums) {
        var asked = sums.askedForMore();
        var gave = Math.min(asked, sums.gaveMore());
        var bars = asked == 0
                ? List.<Bars.Bar>of()
                : List.of(named("asked", asked), named("gave", gave), named("left", asked - gave));
        return new Chart(
                say.of("office.balance.abandoned"),
                asked < FEW ? say.of("office.balance.noSteps") : say.of("office.balance.abandon", left(asked, gave)),
                new Bars(bars),
                columns("step", "people"),
                bars.stream().map(bar -> List.of(bar.label(), bar.shown())).toList());
    }

    private Bars.Bar named(String key, long people) {
        return bar(say.of("office.balance." + key), people);
    }

    private static Bars.Bar bar(String label, long people) {
        return new Bars.Bar(label, people < FEW ? 0 : people, Chart.people(people));
    }

    /** The passkey may be left out, so nobody is lost there. */
    private Chart visit(Map<VisitStep, Long> all) {
        var people = all == null ? Map.<VisitStep, Long>of() : all;
        var begun = people.getOrDefault(VisitStep.WELCOMED, 0L);
        var bars = new ArrayList<Bars.Bar>();
        var table = new ArrayList<List<String>>();
        var before = begun;
        for (var step : begun == 0 ? new VisitStep[0] : VisitStep.values()) {
            var here = Math.min(begun, people.getOrDefault(step, 0L));
            var optional = step == VisitStep.PASSKEY;
            var label = say.of("office.visit." + step);
            bars.add(bar(label, here));
            table.add(List.of(
                    label,
                    Chart.people(here),
                    optional ? "–" : Chart.people(Math.max(0, before - here)),
                    begun < FEW ? "–" : say.percent((int) (here * 10_000 / begun))));
            if (!optional) before = here;
        }
        var done = Math.min(begun, people.getOrDefault(VisitStep.DONE, 0L));
        return new Chart(
                say.of("office.balance.visit"),
                begun < FEW
                        ? say.of(all == null ? "office.balance.visitElsewhere" : "office.balance.noVisit")
                        : say.of("office.balance.visits", say.percent((int) (done * 10_000 / begun))),
                new Bars(bars),
                columns("step", "people", "left", "shareOfBegun"),
                table);
    }

    private Chart stepUps(List<StepUps> all) {
        var sums = new TreeMap<Operation, long[]>();
        for (var one : all) {
            var sum = sums.computeIfAbsent(one.operation(), operation -> new long[2]);
            sum[0] += Math.max(one.asked(), one.done());
            sum[1] += one.done();
        }
        var rows = new ArrayList<Diverging.Row>();
        var table = new ArrayList<List<String>>();
        sums.forEach((operation, sum) -> {
            var label = say.of("office.operation." + operation);
            if (sum[0] >= FEW)
                rows.add(new Diverging.Row(label, sum[1], List.of((double) (sum[0] - sum[1])), left(sum[0], sum[1])));
            table.add(List.of(
                    label,
                    Chart.people(sum[0]),
                    Chart.people(sum[1]),
                    Chart.people(sum[0] - sum[1]),
                    sum[0] < FEW ? "–" : left(sum[0], sum[1])));
        });
        var asked = sums.values().stream().mapToLong(sum -> sum[0]).sum();
        var gave = sums.values().stream().mapToLong(sum -> sum[1]).sum();
        return new Chart(
                say.of("office.balance.stepUps"),
                asked < FEW
                        ? say.of("office.balance.noStepUps")
                        : say.of("office.balance.stepUpsSay", left(asked, gave)),
                new Diverging(say.of("office.balance.gave"), List.of(say.of("office.balance.left")), rows),
                columns("before", "askedTimes", "gave", "left", "shareLeft"),
                table);
    }

    private String left(long asked, long gave) {
        return say.percent((int) ((asked - gave) * 10_000 / asked));
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> say.of("office.balance." + name)).toList();
    }
}
