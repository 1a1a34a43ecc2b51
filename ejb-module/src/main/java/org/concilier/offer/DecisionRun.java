package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decisions for all customers, and how far they have come: what is counted here is stored, whatever crashes. */
@Entity
@Table(name = "decision_run")
class DecisionRun {
    @Id
    private UUID id;

    private String placement;

    @Enumerated(EnumType.STRING)
    private RunView.State state;

    @Column(name = "last_customer")
    private UUID lastCustomer;

    private long customers;
    private long personalised;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected DecisionRun() {}

    DecisionRun(String placement, String startedBy, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.placement = placement;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.state = RunView.State.RUNNING;
    }

    /** Counts a chunk that ends with this customer. */
    void advance(UUID last, List<OfferDecision> decisions) {
        lastCustomer = last;
        customers += decisions.size();
        personalised += decisions.stream().filter(OfferDecision::isPersonalised).count();
    }

    void finish(Instant at) {
        state = RunView.State.FINISHED;
        finishedAt = at;
    }

    boolean isRunning() {
        return state == RunView.State.RUNNING;
    }

    UUID id() {
        return id;
    }

    String placement() {
        return placement;
    }

    RunView.State state() {
        return state;
    }

    /** Null before the first chunk. */
    UUID lastCustomer() {
        return lastCustomer;
    }

    long customers() {
        return customers;
    }

    long personalised() {
        return personalised;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
