package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A share of all customers, by id, and how far the work on it has come: stored with what it came to, in one transaction. */
@Entity
@Table(name = "simulation_part")
class SimulationPart {
    /** Which share of which simulation. */
    @Embeddable
    record Key(@Column(name = "simulation_id") UUID simulationId, int part) {}

    @EmbeddedId
    private Key key;

    @Column(name = "from_id")
    private UUID from;

    @Column(name = "to_id")
    private UUID to;

    @Column(name = "last_id")
    private UUID last;

    private long customers;
    private boolean done;

    protected SimulationPart() {}

    /**
     * @param from first id; null for the very first
     * @param to first id of the next share; null for the last share
     */
    SimulationPart(Key key, UUID from, UUID to) {
        this.key = key;
        this.from = from;
        this.to = to;
    }

    void advance(UUID lastId, int more) {
        last = lastId;
        customers += more;
    }

    void finish() {
        done = true;
    }

    Key key() {
        return key;
    }

    UUID from() {
        return from;
    }

    UUID to() {
        return to;
    }

    UUID last() {
        return last;
    }

    long customers() {
        return customers;
    }

    boolean isDone() {
        return done;
    }
}
