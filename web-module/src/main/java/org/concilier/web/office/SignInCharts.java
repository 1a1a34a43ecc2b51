package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concilier.identity.guard.SignInPicture.Cause;
import org.concilier.identity.guard.SignInPicture.Day;
import org.concilier.identity.guard.SignInPicture.Method;
import org.concilier.web.chart.Bars;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Diverging;
import org.concilier.web.chart.Lines;
import org.concilier.web.screen.Wording;

/** How people get in, drawn: by what they show, by cause of refusal, by day. Tries are counted, and nobody is named. */
@RequestScoped
public class SignInCharts {
    @Inject
    Wording say;

    /** @param until the last day of the line */
    Map<String, Chart> of(List<Method> methods, List<Cause> causes, List<Day> daily, LocalDate until) {
        var charts = new LinkedHashMap<String, Chart>();
        charts.put("methods", methods(methods));
        charts.put("causes", causes(causes));
        charts.put("daily", daily(whole(daily, until)));
        return charts;
    }

    private Chart methods(List<Method> methods) {
        return new Chart(
                say.of("office.signIns.methods"),
                say.of("office.signIns.methodsSay"),
                new Diverging(
                        say.of("office.signIns.accepted"),
                        List.of(say.of("office.signIns.refused")),
                        methods.stream()
                                .map(one -> new Diverging.Row(
                                        name(one), one.accepted(), List.of((double) one.refused()), share(one)))
                                .toList()),
                columns("method", "accepted", "refused", "share"),
                methods.stream()
                        .map(one -> List.of(name(one), number(one.accepted()), number(one.refused()), share(one)))
                        .toList());
    }

    /** What was shown, in words. */
    private String name(Method method) {
        if (method.evidence().isEmpty()) return say.of("office.evidenceKind.NONE");
        return method.evidence().stream()
                .map(each -> say.orElse("office.evidenceKind." + each, each.name()))
                .collect(Collectors.joining(", "));
    }

    private String share(Method method) {
        var all = method.accepted() + method.refused();
        return all == 0 ? "–" : say.percent((int) (method.accepted() * 10_000 / all));
    }

    private Chart causes(List<Cause> causes) {
        var bars = causes.stream()
                .map(one -> new Bars.Bar(say.of("office.cause." + one.outcome()), one.times(), number(one.times())))
                .toList();
        return new Chart(
                say.of("office.signIns.causes"),
                bars.isEmpty()
                        ? say.of("office.signIns.noCause")
                        : say.of(
                                "office.signIns.mostly",
                                bars.get(0).label(),
                                bars.get(0).shown()),
                new Bars(bars),
                columns("cause", "times"),
                bars.stream().map(bar -> List.of(bar.label(), bar.shown())).toList());
    }

    private Chart daily(List<Day> days) {
        var accepted = series("accepted", days, Day::accepted);
        var refused = series("refused", days, Day::refused);
        var both = List.of(accepted, refused);
        return new Chart(
                say.of("office.signIns.daily"),
                say.of("office.signIns.dailySay"),
                new Lines(
                        days.stream().map(day -> say.day(day.on())).toList(),
                        both,
                        number((long) Lines.top(both)),
                        List.of()),
                columns("day", "accepted", "refused"),
                days.stream()
                        .map(day -> List.of(say.day(day.on()), number(day.accepted()), number(day.refused())))
                        .toList());
    }

    private Lines.Series series(String key, List<Day> days, Function<Day, Long> count) {
        return new Lines.Series(
                say.of("office.signIns." + key),
                days.stream().map(day -> (double) count.apply(day)).toList());
    }

    /** Every day from the first one with a sign-in; a quiet day has its nought. */
    static List<Day> whole(List<Day> daily, LocalDate until) {
        if (daily.isEmpty()) return daily;
        var known = daily.stream().collect(Collectors.toMap(Day::on, Function.identity()));
        return daily.get(0)
                .on()
                .datesUntil(until.plusDays(1))
                .map(day -> known.getOrDefault(day, new Day(day, 0, 0)))
                .toList();
    }

    private String number(long times) {
        return say.of("office.number", times);
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> say.of("office.signIns." + name)).toList();
    }
}
