package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** How many customers of a run stood at a stage or had agreed to a purpose, and how many of them got something of it. */
@Entity
@Table(name = "decision_run_tally")
class RunTally {
    /** What is counted by; only those who agreed are counted at all. */
    enum Kind {
        STAGE,
        PURPOSE
    }

    /** Counted for which run, by what. */
    @Embeddable
    record Key(
            @Column(name = "run_id") UUID runId,
            @Enumerated(EnumType.STRING) Kind kind,
            String name) {}

    @EmbeddedId
    private Key key;

    private long customers;
    private long personalised;

    protected RunTally() {}

    RunTally(Key key) {
        this.key = key;
    }

    void count(boolean gotPersonal) {
        customers++;
        if (gotPersonal) personalised++;
    }

    Key key() {
        return key;
    }

    long customers() {
        return customers;
    }

    long personalised() {
        return personalised;
    }
}
