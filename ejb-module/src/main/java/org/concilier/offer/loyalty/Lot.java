package org.concilier.offer.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Points that were earned with one redemption and end together; changed under the lock of the member's balance. */
@Entity
@Table(name = "loyalty_lot")
class Lot {
    /** Where its points are; an ended lot has none. */
    enum State {
        PENDING,
        ACTIVE,
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "redemption_id")
    private UUID redemptionId;

    private long earned;
    private long remaining;
    private long expired;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "active_from")
    private Instant activeFrom;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Lot() {}

    Lot(UUID customer, UUID redemption, long points, Instant activeFrom, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.customerId = customer;
        this.redemptionId = redemption;
        this.earned = points;
        this.remaining = points;
        this.state = State.PENDING;
        this.activeFrom = activeFrom;
        this.expiresAt = expiresAt;
    }

    /** Points that were spent come back to their member: they can be used at once, and end as new ones do. */
    static Lot restored(UUID customer, UUID redemption, long points, Instant at, Instant expiresAt) {
        var lot = new Lot(customer, redemption, points, at, expiresAt);
        lot.state = State.ACTIVE;
        return lot;
    }

    void activate() {
        state = State.ACTIVE;
    }

    /** Takes up to so many. */
    long take(long points) {
        var taken = Math.min(points, remaining);
        remaining -= taken;
        if (remaining == 0) state = State.ENDED;
        return taken;
    }

    /** Takes up to so many from these, one after the other. */
    static long take(List<Lot> lots, long points) {
        var left = points;
        for (var lot : lots) left -= lot.take(left);
        return points - left;
    }

    /** Takes up to so many of those in these that nobody used. */
    static long takeBackExpired(List<Lot> lots, long points) {
        var left = points;
        for (var lot : lots) left -= lot.takeBackExpired(left);
        return points - left;
    }

    /** @return the points that nobody used */
    long expire() {
        expired = remaining;
        return take(remaining);
    }

    private long takeBackExpired(long points) {
        var taken = Math.min(points, expired);
        expired -= taken;
        return taken;
    }

    UUID customerId() {
        return customerId;
    }

    UUID redemptionId() {
        return redemptionId;
    }

    long remaining() {
        return remaining;
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    boolean isDue(Instant at) {
        return isPending() && !at.isBefore(activeFrom);
    }

    boolean isOver(Instant at) {
        return state != State.ENDED && !at.isBefore(expiresAt);
    }

    PointsView.Lot view() {
        return new PointsView.Lot(redemptionId, earned, remaining, state.name(), activeFrom, expiresAt);
    }
}
