package org.concilier.offer.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Sums of a member's entries; locked by whoever posts, so that postings of one member come one after the other. */
@Entity
@Table(name = "loyalty_balance")
class Balance {
    @Id
    @Column(name = "customer_id")
    private UUID customerId;

    private long pending;
    private long active;
    private long spent;
    private long expired;
    private long earned;

    protected Balance() {}

    void apply(Posting posting) {
        add(posting.from(), -posting.points());
        add(posting.to(), posting.points());
        if (posting.reason() == Entry.Reason.EARNED) earned += posting.points();
        if (posting.reason() == Entry.Reason.TAKEN_BACK) earned -= posting.points();
    }

    /** What is owed: points that were spent and then taken back. */
    long owed(long inLots) {
        return inLots - active;
    }

    UUID customerId() {
        return customerId;
    }

    long active() {
        return active;
    }

    PointsView.Sums view() {
        return new PointsView.Sums(pending, active, spent, expired, earned);
    }

    private void add(Account account, long points) {
        switch (account) {
            case MEMBER_PENDING -> pending += points;
            case MEMBER_ACTIVE -> active += points;
            case MEMBER_SPENT -> spent += points;
            case MEMBER_EXPIRED -> expired += points;
            case LIABILITY -> {}
        }
    }
}
