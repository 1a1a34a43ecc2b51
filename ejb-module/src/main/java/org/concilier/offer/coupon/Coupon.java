package org.concilier.offer.coupon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A code that opens an offer a number of times, for anyone or for one customer; used by conditional update only. */
@Entity
@Table(name = "coupon")
public class Coupon {
    @Id
    private UUID id;

    @Column(name = "code_mac")
    private String codeMac;

    @Column(name = "offer_code")
    private String offerCode;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "most_uses", updatable = false)
    private int mostUses;

    @Column(updatable = false)
    private int used;

    private boolean reusable;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected Coupon() {}

    Coupon(CouponDraft draft, String offerCode, String codeMac, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.codeMac = codeMac;
        this.offerCode = offerCode;
        this.customerId = draft.assignedTo();
        this.mostUses = draft.uses();
        this.reusable = draft.reusable();
        this.expiresAt = draft.expiresAt();
        this.createdAt = at;
        this.createdBy = by;
    }

    public UUID id() {
        return id;
    }

    /** Whether it opens this offer. */
    public boolean opens(String offer) {
        return offerCode.equals(offer);
    }

    /** What belongs to someone else is as unknown as what does not exist. */
    public boolean isFor(UUID customer) {
        return customerId == null || customerId.equals(customer);
    }

    public boolean isExpired(Instant at) {
        return expiresAt != null && !at.isBefore(expiresAt);
    }

    public boolean isUsedUp() {
        return used >= mostUses;
    }

    String mac() {
        return codeMac;
    }
}
