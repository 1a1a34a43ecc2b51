package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concilier.consent.ConsentFigures;
import org.concilier.experience.EaseFigures;
import org.concilier.experience.VisitFigures;
import org.concilier.identity.guard.SignInFigures;
import org.concilier.shared.Business;
import org.concilier.web.chart.Chart;
import org.concilier.web.office.SignInSums.Method;
import org.concilier.web.screen.Wording;

/** How easy it is for customers, and how safe their data is: both sides next to each other, over time. */
@Named
@RequestScoped
public class BalancePage {
    @Inject
    SignInFigures signIns;

    @Inject
    ConsentFigures consents;

    @Inject
    VisitFigures visits;

    @Inject
    EaseFigures ease;

    @Inject
    BothSides both;

    @Inject
    BalanceChanges changes;

    @Inject
    FrictionCharts friction;

    @Inject
    DropOffCharts dropOff;

    @Inject
    ProtectionCharts protection;

    @Inject
    ConsentCharts consent;

    @Inject
    UptakeCharts uptake;

    @Inject
    Drawn drawn;

    @Inject
    Wording say;

    @Inject
    Clock clock;

    @Inject
    @Business
    Clock business;

    private final BalanceChoice choice = BalanceChoice.of(
            Asked.of("weeks"), Asked.of("by"), Asked.of("who"), Asked.of("method"), Asked.of("channel"));
    private final Map<String, Map<String, Chart>> sides = new LinkedHashMap<>();
    private final TreeSet<String> channels = new TreeSet<>();

    /** One number above the charts. */
    public record Number(String value, String words) {}

    /** What a list of the filter has; the value of the first stands for all. */
    public record Option(String value, String words, boolean chosen) {}

    public void load() {
        var machine = Periods.of(clock.instant(), choice.weeks(), choice.monthly());
        var told = Periods.of(business.instant(), choice.weeks(), choice.monthly());
        var sums = choice.sums(
                signIns.tries(machine.from(), machine.until()), signIns.pace(machine.from(), machine.until()));
        var said = ease.said(machine.from(), machine.until());
        var begun = visits.reached(told.from(), told.until());
        if (!begun.isEmpty()) channels.add(BalanceChoice.PORTAL);
        var steps = consents.steps(told.from(), told.until());
        steps.forEach(step -> channels.add(step.channel()));
        sides.put("both", Map.of("both", both.of(sums, said, changes.of(machine, told), machine)));
        sides.put("friction", friction.of(sums, said, machine, told));
        sides.put(
                "drop-off",
                dropOff.of(
                        sums,
                        choice.isOfVisits() ? begun : null,
                        choice.stepUps(signIns.stepUps(machine.from(), machine.until()))));
        sides.put("protection", protection.of(sums, machine));
        sides.put("consent", consent.of(choice, steps, told));
        sides.put("uptake", uptake.of(told));
        var all = new LinkedHashMap<String, Chart>();
        sides.values().forEach(all::putAll);
        drawn.answer(all);
    }

    public int length() {
        return choice.weeks();
    }

    public List<Option> getBy() {
        return Stream.of("week", "month")
                .map(by -> new Option(by, say.of("office.balance." + by), by.equals("month") == choice.monthly()))
                .toList();
    }

    public List<Option> getWho() {
        return Stream.of("all", "customers", "staff")
                .map(who -> new Option(
                        who, say.of("office.who." + who), choice.address().contains("&who=" + who)))
                .toList();
    }

    public List<Option> getMethods() {
        return Stream.concat(
                        Stream.of(new Option("all", say.of("office.balance.allMethods"), false)),
                        Stream.of(Method.values())
                                .map(one ->
                                        new Option(one.name(), say.of("office.method." + one), one == choice.method())))
                .toList();
    }

    /** Channels through which something came in this time, and the chosen one. */
    public List<Option> getChannels() {
        if (choice.channel() != null) channels.add(choice.channel());
        return Stream.concat(
                        Stream.of(new Option("all", say.of("office.balance.allChannels"), false)),
                        channels.stream()
                                .map(one -> new Option(
                                        one, say.orElse("office.channel." + one, one), one.equals(choice.channel()))))
                .toList();
    }

    public List<Number> getNumbers() {
        return List.of(
                new Number(friction.fastest(), say.of("office.balance.fastest")),
                new Number(protection.resistant(), say.of("office.balance.resistant")),
                new Number(protection.refused(), say.of("office.balance.refused")),
                new Number(uptake.stale(), say.of("office.balance.stale")));
    }

    /** What the number of stale answers means; it is no chart, since it is one number. */
    public String getStaleMeans() {
        return say.of(uptake.isKept() ? "office.balance.staleKept" : "office.balance.staleBroken");
    }

    public boolean isKept() {
        return uptake.isKept();
    }

    /** @param name of a part of the page */
    public List<Drawn.Figure> side(String name) {
        return drawn.figures(choice.address(), sides.get(name));
    }

    public String getSpan() {
        var told = Periods.of(business.instant(), choice.weeks(), choice.monthly());
        var machine = Periods.of(clock.instant(), choice.weeks(), choice.monthly());
        return told.today().equals(machine.today())
                ? say.of("office.balance.span", say.date(told.from()))
                : say.of("office.balance.twoSpans", say.date(told.from()), say.date(machine.from()));
    }
}
