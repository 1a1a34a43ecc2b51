package org.concilier.customer.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One pass over all customers: first the models are made, then everybody is scored by them. */
@Entity
@Table(name = "scoring_run")
class ScoringRun {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ScoringRunView.State state = ScoringRunView.State.PREPARING;

    @Enumerated(EnumType.STRING)
    private ScoringRunView.Cause cause;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String failure;

    protected ScoringRun() {}

    /** @param asOf the day for which everybody is scored, by the business clock */
    ScoringRun(ScoringRunView.Cause cause, String startedBy, LocalDate asOf, Instant now) {
        this.id = UUID.randomUUID();
        this.cause = cause;
        this.startedBy = startedBy;
        this.asOf = asOf;
        this.startedAt = now;
    }

    boolean isPreparing() {
        return state == ScoringRunView.State.PREPARING;
    }

    boolean isScoring() {
        return state == ScoringRunView.State.SCORING;
    }

    void prepared() {
        state = ScoringRunView.State.SCORING;
    }

    void finish(Instant now) {
        state = ScoringRunView.State.FINISHED;
        finishedAt = now;
    }

    /** Ends it where it is; what is scored is scored. */
    void fail(String why, Instant now) {
        state = ScoringRunView.State.FAILED;
        failure = why;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    LocalDate asOf() {
        return asOf;
    }

    ScoringRunView.State state() {
        return state;
    }

    ScoringRunView.Cause cause() {
        return cause;
    }

    String startedBy() {
        return startedBy;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    String failure() {
        return failure;
    }
}
