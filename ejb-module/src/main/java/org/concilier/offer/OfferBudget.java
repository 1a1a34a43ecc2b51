package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The most an offer may cost, and what it has cost; spent only by {@link Budgets}' conditional update. */
@Entity
@Table(name = "offer_budget")
class OfferBudget {
    @Id
    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "limit_minor", updatable = false)
    private long limitMinor;

    @Column(name = "spent_minor", updatable = false)
    private long spentMinor;

    @Column(name = "held_minor", updatable = false)
    private long heldMinor;

    protected OfferBudget() {}

    OfferBudget(UUID offerId, long limitMinor) {
        this.offerId = offerId;
        this.limitMinor = limitMinor;
    }

    UUID offerId() {
        return offerId;
    }

    long leftMinor() {
        return limitMinor - spentMinor - heldMinor;
    }

    long limitMinor() {
        return limitMinor;
    }

    long heldMinor() {
        return heldMinor;
    }

    long spentMinor() {
        return spentMinor;
    }
}
