package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concilier.offer.SimulationView.Conflict;
import org.concilier.offer.SimulationView.Draft;
import org.concilier.offer.SimulationView.Result;
import org.concilier.offer.SimulationView.Week;
import org.concilier.shared.Money;
import org.concilier.web.chart.Bars;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Lines;
import org.concilier.web.screen.Wording;

/** What a simulation came to, as charts. Numbers of persons are texts already, so that few are not told exactly. */
@RequestScoped
public class SimulationCharts {
    @Inject
    Wording say;

    Map<String, Chart> of(Result result) {
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("reach", reach(result));
        charts.put("cost", cost(result.offers()));
        charts.put("burn", burn(result.burn()));
        charts.put("excluded", excluded(result.offers()));
        charts.put("conflicts", conflicts(result.conflicts()));
        return charts;
    }

    /** Who gets something, out of whom; and what sharing would be worth on the same carts. */
    String sentence(Result result) {
        var reached = result.offers().stream().anyMatch(draft -> !draft.reach().equals("0"));
        var first = reached
                ? say.of("office.simulation.considered", result.considered(), result.customers())
                : say.of("office.simulation.nobody", result.considered(), result.customers());
        if (result.gap() == null || result.gap().carts() == 0) return first;
        return first + " "
                + say.of(
                        "office.simulation.gap",
                        say.percent(result.gap().personal()),
                        say.percent(result.gap().general()),
                        result.gap().carts());
    }

    private Chart reach(Result result) {
        var bars = result.offers().stream()
                .map(draft -> new Bars.Bar(draft.offer(), number(draft.reach()), few(draft.reach())))
                .toList();
        var rows = result.offers().stream()
                .map(draft -> List.of(draft.offer(), few(draft.reach()), Long.toString(draft.carts())))
                .toList();
        var most = result.offers().stream()
                .max((a, b) -> Double.compare(number(a.reach()), number(b.reach())))
                .map(draft -> say.of("office.simulation.reachSays", draft.offer(), few(draft.reach())))
                .orElse(say.of("office.simulation.none"));
        return new Chart(
                say.of("office.simulation.reach"),
                most,
                new Bars(bars),
                columns("office.offer.one", "office.simulation.people", "office.simulation.carts"),
                rows);
    }

    private Chart cost(List<Draft> drafts) {
        var bars = drafts.stream()
                .map(draft -> new Bars.Bar(
                        draft.offer(),
                        minor(draft.cost()),
                        draft.cost() == null ? say.of("office.fewShort") : say.money(draft.cost())))
                .toList();
        var rows = drafts.stream()
                .map(draft -> List.of(
                        draft.offer(),
                        money(draft.cost()),
                        draft.budget() == null ? "–" : say.money(draft.budget()),
                        draft.exhausted() == null ? "–" : draft.exhausted()))
                .toList();
        var spent = drafts.stream().filter(draft -> draft.exhausted() != null).count();
        return new Chart(
                say.of("office.simulation.cost"),
                say.of("office.simulation.costSays", spent),
                new Bars(bars),
                columns(
                        "office.offer.one",
                        "office.simulation.costs",
                        "office.budget.limit",
                        "office.simulation.exhausted"),
                rows);
    }

    private Chart burn(List<Week> weeks) {
        var times = weeks.stream().map(Week::week).toList();
        var total = new Lines.Series(
                say.of("office.simulation.total"),
                weeks.stream().map(week -> minor(week.total())).toList());
        var last = weeks.isEmpty() ? null : weeks.get(weeks.size() - 1).total();
        return new Chart(
                say.of("office.simulation.burn"),
                last == null
                        ? say.of("office.simulation.noBurn")
                        : say.of("office.simulation.burnSays", money(last), weeks.size()),
                new Lines(times, List.of(total), top(total, last), List.of()),
                columns("office.simulation.week", "office.simulation.inWeek", "office.simulation.total"),
                weeks.stream()
                        .map(week -> List.of(week.week(), money(week.cost()), money(week.total())))
                        .toList());
    }

    private String top(Lines.Series total, Money last) {
        if (last == null) return "";
        return say.money(new Money(Math.round(Lines.top(List.of(total))), last.currency()));
    }

    private Chart excluded(List<Draft> drafts) {
        var bars = drafts.stream()
                .map(draft -> new Bars.Bar(
                        draft.offer(), draft.excludedShare() == null ? 0 : draft.excludedShare(), share(draft)))
                .toList();
        return new Chart(
                say.of("office.simulation.excluded"),
                say.of("office.simulation.excludedSays"),
                new Bars(bars),
                columns("office.offer.one", "office.simulation.without", "office.simulation.share"),
                drafts.stream()
                        .map(draft -> List.of(draft.offer(), few(draft.excluded()), share(draft)))
                        .toList());
    }

    private Chart conflicts(List<Conflict> conflicts) {
        return new Chart(
                say.of("office.simulation.conflicts"),
                say.of(conflicts.isEmpty() ? "office.simulation.noConflict" : "office.simulation.conflictsSay"),
                new Bars(conflicts.stream()
                        .map(one -> new Bars.Bar(one.offer(), number(one.both()), few(one.both())))
                        .toList()),
                columns("office.simulation.liveOffer", "office.simulation.both", "office.simulation.lost"),
                conflicts.stream()
                        .map(one -> List.of(one.offer(), few(one.both()), few(one.lost())))
                        .toList());
    }

    private String share(Draft draft) {
        return draft.excludedShare() == null ? few("<10") : say.percent(draft.excludedShare());
    }

    private List<String> columns(String... keys) {
        return List.of(keys).stream().map(key -> say.best(key, key)).toList();
    }

    private static double number(String persons) {
        return persons.matches("\\d+") ? Double.parseDouble(persons) : 0;
    }

    private static String few(String persons) {
        return persons.replace("<", "< ");
    }

    private static double minor(Money money) {
        return money == null ? 0 : money.minor();
    }

    /** Too few people: what they cost would tell of them. */
    private String money(Money money) {
        return money == null ? say.of("office.few") : say.money(money);
    }
}
