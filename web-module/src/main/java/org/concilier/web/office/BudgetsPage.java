package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concilier.offer.BudgetReports;
import org.concilier.shared.Money;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Lines;
import org.concilier.web.chart.StackedBars;
import org.concilier.web.screen.Wording;

/** What offers may cost, have cost and hold back, and how fast. */
@Named
@RequestScoped
public class BudgetsPage {
    private static final int USUAL_WEEKS = 13;

    @Inject
    BudgetReports reports;

    @Inject
    Drawn drawn;

    @Inject
    Wording say;

    private final String campaign = Asked.of("campaign");
    private final String weeks = Asked.of("weeks");
    private List<BudgetReports.Line> lines;
    private Map<String, Chart> charts;

    public void load() {
        drawn.answer(charts());
    }

    public int length() {
        return weeks != null && weeks.matches("[1-9]\\d?") ? Math.min(52, Integer.parseInt(weeks)) : USUAL_WEEKS;
    }

    public List<BudgetReports.Line> getLines() {
        if (lines == null) lines = reports.lines(campaign);
        return lines;
    }

    /** Used of all budgets of a campaign, in words; a dash where it has none. */
    public String used(String code) {
        var of =
                getLines().stream().filter(line -> line.campaign().equals(code)).toList();
        if (of.isEmpty()) return "–";
        return say.of(
                "office.budget.of",
                say.money(sum(of.stream().map(BudgetReports.Line::used).toList())),
                say.money(sum(of.stream().map(BudgetReports.Line::limit).toList())));
    }

    public List<Drawn.Figure> getFigures() {
        var page = "/office/budgets?weeks=" + length() + (campaign == null ? "" : "&campaign=" + campaign);
        return drawn.figures(page, charts());
    }

    private Map<String, Chart> charts() {
        if (charts == null) {
            charts = new LinkedHashMap<>();
            charts.put("burn", burn(reports.burn(campaign, length())));
            charts.put("shares", shares());
        }
        return charts;
    }

    private Chart burn(List<BudgetReports.Week> burn) {
        var total = new Lines.Series(
                say.of("office.simulation.total"),
                burn.stream().map(week -> (double) week.total().minor()).toList());
        var last = burn.isEmpty() ? null : burn.get(burn.size() - 1).total();
        var days = burn.stream()
                .map(week -> say.date(week.monday().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .toList();
        return new Chart(
                say.of("office.budget.burn"),
                last == null ? say.of("office.budget.empty") : say.of("office.budget.burnSays", say.money(last)),
                new Lines(
                        days,
                        List.of(total),
                        last == null
                                ? ""
                                : say.money(new Money(Math.round(Lines.top(List.of(total))), last.currency())),
                        List.of()),
                List.of(
                        say.of("office.budget.weekOf"),
                        say.of("office.simulation.inWeek"),
                        say.of("office.simulation.total")),
                IntStream.range(0, burn.size())
                        .mapToObj(i -> List.of(
                                days.get(i),
                                say.money(burn.get(i).used()),
                                say.money(burn.get(i).total())))
                        .toList());
    }

    private Chart shares() {
        return new Chart(
                say.of("office.budget.shares"),
                getLines().isEmpty() ? say.of("office.budget.empty") : says(),
                new StackedBars(
                        List.of(
                                say.of("office.budget.used"),
                                say.of("office.budget.held"),
                                say.of("office.budget.left")),
                        getLines().stream()
                                .map(line -> new StackedBars.Row(
                                        line.offer(),
                                        List.of(
                                                (double) line.used().minor(),
                                                (double) line.held().minor(),
                                                (double) line.left().minor())))
                                .toList()),
                List.of(
                        say.of("office.offer.one"),
                        say.of("office.budget.used"),
                        say.of("office.budget.held"),
                        say.of("office.budget.left"),
                        say.of("office.budget.limit")),
                getLines().stream()
                        .map(line -> List.of(
                                line.offer(),
                                say.money(line.used()),
                                say.money(line.held()),
                                say.money(line.left()),
                                say.money(line.limit())))
                        .toList());
    }

    private String says() {
        return say.of(
                "office.budget.says",
                say.money(sum(getLines().stream().map(BudgetReports.Line::used).toList())),
                say.money(sum(getLines().stream().map(BudgetReports.Line::held).toList())),
                say.money(sum(getLines().stream().map(BudgetReports.Line::left).toList())));
    }

    private static Money sum(List<Money> all) {
        return all.stream().reduce(Money::plus).orElseThrow();
    }

    public String getCampaign() {
        return campaign;
    }
}
