package org.concilier.customer.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A range of customer ids of a run, and how far it has come: what is counted here is stored, whatever crashes. */
@Entity
@Table(name = "scoring_part")
@IdClass(ScoringPart.Place.class)
class ScoringPart {
    /** As many as may be worked on at a time, by however many nodes. */
    static final int PARTS = 8;

    private static final int FIRST_THREE_BITS = 61;

    record Place(UUID runId, int part) implements Serializable {}

    @Id
    @Column(name = "run_id")
    private UUID runId;

    @Id
    private int part;

    /** The first id that belongs to it; null for none before it. */
    @Column(name = "from_id")
    private UUID fromId;

    /** The first id that does not belong to it any more; null for none after it. */
    @Column(name = "until_id")
    private UUID untilId;

    @Column(name = "last_id")
    private UUID lastId;

    private long customers;
    private long scored;
    private long skipped;
    private long erased;
    private boolean done;

    protected ScoringPart() {}

    private ScoringPart(UUID runId, int part) {
        this.runId = runId;
        this.part = part;
        this.fromId = part == 0 ? null : bound(part);
        this.untilId = part == PARTS - 1 ? null : bound(part + 1);
    }

    /** Parts by the first bits of the id, which together are everybody. */
    static List<ScoringPart> all(UUID runId) {
        var all = new ArrayList<ScoringPart>();
        for (int part = 0; part < PARTS; part++) all.add(new ScoringPart(runId, part));
        return all;
    }

    private static UUID bound(int part) {
        return new UUID((long) part << FIRST_THREE_BITS, 0);
    }

    /** Counts a piece that ends with this customer. */
    void advance(UUID last, Tally tally) {
        lastId = last;
        customers += tally.customers();
        scored += tally.scored();
        skipped += tally.skipped();
        erased += tally.erased();
    }

    void finish() {
        done = true;
        lastId = null;
    }

    boolean isDone() {
        return done;
    }

    /** Null when it begins with the first of all. */
    UUID fromId() {
        return fromId;
    }

    UUID untilId() {
        return untilId;
    }

    /** Null before the first piece. */
    UUID lastId() {
        return lastId;
    }

    /**
     * @param customers looked at
     * @param scored by a model
     * @param skipped for want of consent
     * @param erased scores that there were before and are no more
     */
    record Tally(int customers, int scored, int skipped, int erased) {}
}
