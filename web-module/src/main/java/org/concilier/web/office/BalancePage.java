package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concilier.shared.Business;
import org.concilier.web.chart.Chart;
import org.concilier.web.screen.Wording;

/** How easy it is for customers, and how safe their data is: both sides next to each other, over time. */
@Named
@RequestScoped
public class BalancePage {
    private static final int USUAL = 8;

    /** As long as sign-ins are kept. */
    private static final int LONGEST = 13;

    @Inject
    FrictionCharts friction;

    @Inject
    ProtectionCharts protection;

    @Inject
    ConsentCharts consent;

    @Inject
    Drawn drawn;

    @Inject
    Wording say;

    @Inject
    Clock clock;

    @Inject
    @Business
    Clock business;

    private final String weeks = Asked.of("weeks");
    private final boolean monthly = "month".equals(Asked.of("by"));
    private final Map<String, Map<String, Chart>> sides = new LinkedHashMap<>();

    /** One number above the charts. */
    public record Number(String value, String words) {}

    public void load() {
        var machine = Periods.of(clock.instant(), length(), monthly);
        var told = Periods.of(business.instant(), length(), monthly);
        sides.put("friction", friction.of(machine, told));
        sides.put("protection", protection.of(machine));
        sides.put("consent", consent.of(told));
        var all = new LinkedHashMap<String, Chart>();
        sides.values().forEach(all::putAll);
        drawn.answer(all);
    }

    public int length() {
        return weeks != null && weeks.matches("[1-9]\\d?") ? Math.min(LONGEST, Integer.parseInt(weeks)) : USUAL;
    }

    public boolean isMonthly() {
        return monthly;
    }

    public List<Number> getNumbers() {
        return List.of(
                new Number(friction.fastest(), say.of("office.balance.fastest")),
                new Number(protection.resistant(), say.of("office.balance.resistant")),
                new Number(protection.refused(), say.of("office.balance.refused")),
                new Number(consent.stale(), say.of("office.balance.stale")));
    }

    /** @param name {@code friction}, {@code protection} or {@code consent} */
    public List<Drawn.Figure> side(String name) {
        var page = "/office/balance?weeks=" + length() + "&by=" + (monthly ? "month" : "week");
        return drawn.figures(page, sides.get(name));
    }

    public String getSpan() {
        return say.of(
                "office.balance.span",
                say.date(Periods.of(business.instant(), length(), monthly).from()));
    }
}
