package org.concilier.offer.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One side of a posting; never changed, never deleted. */
@Entity
@Table(name = "loyalty_entry")
class Entry {
    /** Why points were moved. */
    enum Reason {
        EARNED,
        ACTIVATED,
        SPENT,
        RESTORED,
        TAKEN_BACK,
        EXPIRED,
        FORFEITED
    }

    @Id
    private UUID id;

    @Column(name = "posting_id")
    private UUID postingId;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Account account;

    private long points;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "redemption_id")
    private UUID redemptionId;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected Entry() {}

    Entry(UUID posting, Posting of, Account account, long points) {
        this.id = UUID.randomUUID();
        this.postingId = posting;
        this.customerId = of.customer();
        this.account = account;
        this.points = points;
        this.reason = of.reason();
        this.redemptionId = of.redemption();
        this.postedAt = of.at();
    }

    PointsView.Entry view() {
        return new PointsView.Entry(id, postingId, account, points, reason.name(), redemptionId, postedAt);
    }
}
