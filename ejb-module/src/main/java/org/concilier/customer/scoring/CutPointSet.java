package org.concilier.customer.scoring;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concilier.customer.journey.CutPoints;

/** A version of the cut points of one currency; never changed. */
@Entity
@Table(name = "cut_points")
class CutPointSet {
    @Id
    private long version;

    @Column(name = "run_id")
    private UUID runId;

    private String currency;

    @Column(name = "as_of")
    private LocalDate asOf;

    private long customers;

    @Column(name = "computed_at")
    private Instant computedAt;

    @Embedded
    @AttributeOverride(name = "first", column = @Column(name = "r1"))
    @AttributeOverride(name = "second", column = @Column(name = "r2"))
    @AttributeOverride(name = "third", column = @Column(name = "r3"))
    @AttributeOverride(name = "fourth", column = @Column(name = "r4"))
    private Bounds recency;

    @Embedded
    @AttributeOverride(name = "first", column = @Column(name = "f1"))
    @AttributeOverride(name = "second", column = @Column(name = "f2"))
    @AttributeOverride(name = "third", column = @Column(name = "f3"))
    @AttributeOverride(name = "fourth", column = @Column(name = "f4"))
    private Bounds frequency;

    @Embedded
    @AttributeOverride(name = "first", column = @Column(name = "m1"))
    @AttributeOverride(name = "second", column = @Column(name = "m2"))
    @AttributeOverride(name = "third", column = @Column(name = "m3"))
    @AttributeOverride(name = "fourth", column = @Column(name = "m4"))
    private Bounds money;

    protected CutPointSet() {}

    CutPointSet(UUID runId, String currency, CutPoints points, Instant now) {
        this.version = points.version();
        this.runId = runId;
        this.currency = currency;
        this.asOf = points.asOf();
        this.customers = points.customers();
        this.computedAt = now;
        this.recency = Bounds.of(points.recency());
        this.frequency = Bounds.of(points.frequency());
        this.money = Bounds.of(points.money());
    }

    String currency() {
        return currency;
    }

    CutPoints points() {
        return new CutPoints(version, asOf, customers, recency.steps(), frequency.steps(), money.steps());
    }
}
