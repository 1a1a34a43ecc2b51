package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Money;

/** Budget held for one offer of one decision; leaves {@code HELD} once, by {@link Holds}' conditional update. */
@Entity
@Table(name = "offer_reservation")
class Reservation {
    @Id
    private UUID id;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "customer_id")
    private UUID customerId;

    private String purposes;
    private String placement;

    @Column(name = "coupon_id")
    private UUID couponId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private ReservationState state;

    @Column(name = "reserved_at")
    private Instant reservedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Reservation() {}

    Reservation(Claim claim, Money amount, Instant at, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.decisionId = claim.decision().id();
        this.offerId = claim.offer().id();
        this.customerId = claim.decision().customerId();
        this.purposes = String.join(",", claim.offer().purposes());
        this.placement = claim.decision().placement();
        this.couponId = claim.coupon();
        this.amountMinor = amount.minor();
        this.currency = amount.currency().getCurrencyCode();
        this.state = ReservationState.HELD;
        this.reservedAt = at;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID decisionId() {
        return decisionId;
    }

    UUID offerId() {
        return offerId;
    }

    UUID customerId() {
        return customerId;
    }

    /** Codes of the purposes that must stay permitted; empty for an offer to everyone. */
    List<String> purposes() {
        return purposes.isEmpty() ? List.of() : List.of(purposes.split(","));
    }

    Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    Optional<UUID> coupon() {
        return Optional.ofNullable(couponId);
    }

    Usage usage(Terms offer) {
        return new Usage(offer, customerId, placement, reservedAt, amount(), couponId);
    }

    ReservationState state() {
        return state;
    }

    Instant reservedAt() {
        return reservedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
