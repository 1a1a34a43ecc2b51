package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concilier.offer.ExperimentResults;
import org.concilier.offer.ExperimentView;
import org.concilier.offer.Experiments;
import org.concilier.offer.experiment.Trial;
import org.concilier.web.chart.Bars;
import org.concilier.web.chart.Chart;
import org.concilier.web.chart.Intervals;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Wording;

/** Experiments: what is tried, on whom, and what it has shown so far. */
@Named
@RequestScoped
public class ExperimentPage {
    private static final int ALL = 200;

    @Inject
    Experiments experiments;

    @Inject
    Drawn drawn;

    @Inject
    Acts acts;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private final String code = Asked.of("code");
    private String typed;
    private ExperimentView it;
    private Map<String, Chart> charts;

    public void load() {
        if (isStarted()) drawn.answer(charts());
    }

    public List<ExperimentView> getAll() {
        return experiments.list(null, ALL);
    }

    /** Those of one campaign. */
    public List<ExperimentView> of(String campaign) {
        return getAll().stream().filter(one -> one.campaign().equals(campaign)).toList();
    }

    public ExperimentView getIt() {
        if (it == null) it = experiments.find(code == null ? "" : code);
        return it;
    }

    public boolean isStarted() {
        return getIt().startedAt() != null;
    }

    public boolean isRunning() {
        return getIt().state() == ExperimentView.State.RUNNING;
    }

    /** For good: only by who has typed its code. */
    public String end() {
        if (!getIt().code().equals(typed)) {
            faults.add("typed", say.of("office.typed", getIt().code()));
            return null;
        }
        return acts.attempt(() -> "experiment?faces-redirect=true&code="
                + experiments.end(getIt().code()).code() + "&done=experimentEnded");
    }

    public List<Drawn.Figure> getFigures() {
        return isStarted() ? drawn.figures("/office/experiment?code=" + code, charts()) : List.of();
    }

    private Map<String, Chart> charts() {
        if (charts == null) {
            var results = experiments.results(getIt().code());
            charts = new LinkedHashMap<>();
            charts.put("uplift", uplift(results));
            charts.put("parts", parts(results));
        }
        return charts;
    }

    private Chart uplift(ExperimentResults results) {
        var rows = results.differences().stream()
                .filter(one -> one.uplift() != null)
                .map(one -> new Intervals.Row(one.arm(), one.lower(), one.uplift(), one.upper(), interval(one)))
                .toList();
        return new Chart(
                say.of("office.experiment.uplift"),
                says(results),
                new Intervals(say.of("office.experiment.less"), say.of("office.experiment.more"), rows),
                List.of(
                        say.of("office.experiment.arm"),
                        say.of("office.experiment.difference"),
                        say.of("office.experiment.from"),
                        say.of("office.experiment.to"),
                        say.of("office.experiment.verdict")),
                results.differences().stream()
                        .map(one -> List.of(
                                one.arm(),
                                points(one.uplift()),
                                points(one.lower()),
                                points(one.upper()),
                                say.of("office.verdict." + one.verdict())))
                        .toList());
    }

    /** One verdict a part; an interval that holds zero never reads as a winner. */
    private String says(ExperimentResults results) {
        return results.differences().stream()
                .map(one -> say.of("office.experiment.says", one.arm(), say.of("office.verdict." + one.verdict())))
                .reduce((a, b) -> a + " " + b)
                .orElse(say.of("office.experiment.nothing"));
    }

    private String interval(ExperimentResults.Difference one) {
        return say.of("office.experiment.interval", points(one.uplift()), points(one.lower()), points(one.upper()));
    }

    /** Percentage points, signed. */
    private String points(Integer basisPoints) {
        if (basisPoints == null) return say.of("office.few");
        return (basisPoints > 0 ? "+" : "") + say.percent(basisPoints).replace('-', '−');
    }

    private Chart parts(ExperimentResults results) {
        return new Chart(
                say.of("office.experiment.bought"),
                say.of("office.experiment.measured", say.day(results.measuredOn())),
                new Bars(results.parts().stream()
                        .map(part -> new Bars.Bar(
                                name(part.part()),
                                part.converted() == null ? 0 : part.converted(),
                                part.converted() == null ? say.of("office.fewShort") : share(part.converted())))
                        .toList()),
                List.of(
                        say.of("office.experiment.arm"),
                        say.of("office.simulation.people"),
                        say.of("office.experiment.converted")),
                results.parts().stream()
                        .map(part ->
                                List.of(name(part.part()), part.persons().replace("<", "< "), share(part.converted())))
                        .toList());
    }

    private String name(String part) {
        return part.equals(Trial.HOLDOUT) ? say.of("office.experiment.holdout") : part;
    }

    private String share(Integer basisPoints) {
        return basisPoints == null ? say.of("office.few") : say.percent(basisPoints);
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
