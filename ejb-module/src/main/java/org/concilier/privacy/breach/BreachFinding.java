package org.concilier.privacy.breach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** What the walk through the access log has found so far of one breach, and where it goes on. */
@Entity
@Table(name = "breach_finding")
class BreachFinding {
    @Id
    @Column(name = "breach_id")
    private UUID breachId;

    @Column(name = "last_customer")
    private UUID lastCustomer;

    private long persons;
    private long looks;

    @Column(name = "without_leaf")
    private long withoutLeaf;

    private long unreadable;
    private long erased;

    @Column(length = 4000)
    private String categories;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected BreachFinding() {}

    BreachFinding(UUID breachId) {
        this.breachId = breachId;
        this.categories = "";
    }

    /** Begins anew: the breach concerns others than was thought. */
    void restart() {
        lastCustomer = null;
        persons = 0;
        looks = 0;
        withoutLeaf = 0;
        unreadable = 0;
        erased = 0;
        categories = "";
        finishedAt = null;
    }

    /** Takes a piece of the log in. */
    void add(Piece piece, UUID last) {
        persons += piece.persons();
        erased += piece.erased();
        looks += piece.looks();
        withoutLeaf += piece.withoutLeaf();
        unreadable += piece.unreadable();
        var all = new TreeSet<>(view().categories());
        all.addAll(piece.categories());
        categories = String.join(",", all);
        lastCustomer = last;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    UUID lastCustomer() {
        return lastCustomer;
    }

    BreachView.Found view() {
        var all = categories.isEmpty() ? List.<String>of() : List.of(categories.split(","));
        return new BreachView.Found(finishedAt != null, persons, erased, looks, withoutLeaf, unreadable, all);
    }

    /** What some persons' entries come to. */
    record Piece(
            long persons, long erased, long looks, long withoutLeaf, long unreadable, TreeSet<String> categories) {}
}
