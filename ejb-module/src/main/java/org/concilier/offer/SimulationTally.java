package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A count of persons, of times and of money, by what was counted, for one share of the customers. */
@Entity
@Table(name = "simulation_tally")
class SimulationTally {
    /** What is counted. */
    enum Kind {
        /** Persons whose data was used. */
        CONSIDERED,
        /** Who would get a draft; times and money of the carts it would have been used on. */
        REACH,
        /** Who cannot get a draft for lack of consent. */
        EXCLUDED,
        /** Money by week of the history. */
        WEEK,
        /** Who would get a draft and this live offer. */
        BOTH,
        /** Who gets this live offer now, and would not beside the drafts. */
        LOST,
        /** Money of carts ({@code cart}), of the best offer for everyone on them and of the best of all. */
        BENEFIT
    }

    /** Counted for which share, by what. */
    @Embeddable
    record Key(
            @Column(name = "simulation_id") UUID simulationId,
            int part,
            @Enumerated(EnumType.STRING) Kind kind,
            String name) {}

    @EmbeddedId
    private Key key;

    private long persons;
    private long times;
    private long minor;

    protected SimulationTally() {}

    SimulationTally(Key key) {
        this.key = key;
    }

    void add(TrialTally.Sum sum) {
        persons += sum.persons();
        times += sum.times();
        minor = Math.addExact(minor, sum.minor());
    }

    Key key() {
        return key;
    }
}
