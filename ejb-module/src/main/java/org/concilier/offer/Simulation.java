package org.concilier.offer;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Drafts of a campaign, as they were when it started, tried out on the history of customers who agreed to their use. */
@Entity
@Table(name = "simulation")
class Simulation {
    @Id
    private UUID id;

    private String campaign;
    private String digest;
    private String drafts;

    @Column(name = "history_days")
    private int historyDays;

    private String placement;

    @Enumerated(EnumType.STRING)
    private SimulationView.State state = SimulationView.State.RUNNING;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Simulation() {}

    Simulation(Drafted drafted, int historyDays, String placement, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.campaign = drafted.campaign();
        this.digest = drafted.digest();
        this.drafts = drafted.content();
        this.historyDays = historyDays;
        this.placement = placement;
        this.startedAt = at;
        this.startedBy = by;
    }

    void finish(Instant at) {
        state = SimulationView.State.FINISHED;
        finishedAt = at;
    }

    /** @throws SimulationOver when there is nothing to cancel any more */
    void cancel(Instant at) {
        if (!isRunning()) throw new SimulationOver();
        state = SimulationView.State.CANCELLED;
        finishedAt = at;
    }

    boolean isRunning() {
        return state == SimulationView.State.RUNNING;
    }

    List<JsonObject> drafts() {
        try (var reader = Json.createReader(new StringReader(drafts))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    UUID id() {
        return id;
    }

    String campaign() {
        return campaign;
    }

    int historyDays() {
        return historyDays;
    }

    String placement() {
        return placement;
    }

    SimulationView.State state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
