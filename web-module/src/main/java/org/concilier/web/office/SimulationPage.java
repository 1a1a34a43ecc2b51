package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.concilier.offer.PlacementView;
import org.concilier.offer.Placements;
import org.concilier.offer.SimulationView;
import org.concilier.offer.Simulations;
import org.concilier.shared.Fields;
import org.concilier.web.screen.Wording;

/** Drafts of a campaign tried out before anyone is decided by them: started, followed, read. */
@Named
@RequestScoped
public class SimulationPage {
    private static final int LATEST = 5;
    private static final int ALL = 200;

    @Inject
    Simulations simulations;

    @Inject
    Placements placements;

    @Inject
    SimulationCharts charts;

    @Inject
    Drawn drawn;

    @Inject
    Acts acts;

    @Inject
    Wording say;

    private final String id = Asked.of("id");
    private String campaign = Asked.of("code");
    private String placement = "home";
    private String historyDays = "90";
    private SimulationView it;

    public void load() {
        if (isFinished()) drawn.answer(charts.of(getIt().result()));
    }

    public String start() {
        return acts.attempt(() -> {
            var typed = new Typed(Map.of("historyDays", historyDays == null ? "" : historyDays));
            var body = Json.createObjectBuilder()
                    .add("campaign", campaign)
                    .add("placement", placement)
                    .add("historyDays", typed.number("historyDays"));
            return "simulation?faces-redirect=true&id="
                    + simulations.start(new Fields(body.build())).id();
        });
    }

    public String cancel() {
        return acts.attempt(() -> "simulation?faces-redirect=true&done=cancelled&id="
                + simulations.cancel(getIt().id()).id());
    }

    /** The latest of the campaign that the page is about. */
    public List<SimulationView> getLatest() {
        return simulations.of(campaign, LATEST);
    }

    public SimulationView getIt() {
        if (it == null) it = simulations.find(Ids.of(id).orElse(Ids.NONE));
        return it;
    }

    public boolean isRunning() {
        return getIt().state() == SimulationView.State.RUNNING;
    }

    public boolean isFinished() {
        return getIt().state() == SimulationView.State.FINISHED && getIt().result() != null;
    }

    /** How far it is, in words. */
    public String getProgress() {
        return switch (getIt().state()) {
            case RUNNING ->
                getIt().phase() == SimulationView.Phase.QUEUED
                        ? say.of("office.simulation.queued")
                        : say.of("office.simulation.trying", getIt().done(), getIt().total());
            case CANCELLED -> say.of("office.simulation.cancelled");
            case FINISHED ->
                say.of("office.simulation.finished", say.date(getIt().finishedAt()), say.time(getIt().finishedAt()));
        };
    }

    /** In one sentence what it comes to. */
    public String getSentence() {
        return charts.sentence(getIt().result());
    }

    public List<Drawn.Figure> getFigures() {
        return drawn.figures("/office/simulation?id=" + id, charts.of(getIt().result()));
    }

    public List<PlacementView> getEveryPlacement() {
        return placements.list(null, ALL);
    }

    public String getId() {
        return id;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = campaign;
    }

    public String getPlacement() {
        return placement;
    }

    public void setPlacement(String placement) {
        this.placement = placement;
    }

    public String getHistoryDays() {
        return historyDays;
    }

    public void setHistoryDays(String historyDays) {
        this.historyDays = historyDays;
    }
}
