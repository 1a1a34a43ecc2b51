package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concilier.offer.coupon.Coupon;

/**
 * Coupons that a customer shows.
 *
 * @param typed codes as they were typed
 * @param found those that exist, by the code as it was typed
 */
record Presented(UUID customer, Instant at, List<String> typed, Map<String, Coupon> found) {

    /** What became of a code. */
    public record Seen(String code, Outcome outcome) {}

    /** Why no coupon opens this offer; empty when one does, or when it needs none. */
    Optional<Outcome> refusal(Terms offer) {
        if (!offer.conditions().couponRequired() || coupon(offer).isPresent()) return Optional.empty();
        return Optional.of(of(offer).map(this::outcome).findFirst().orElse(missing()));
    }

    /** The coupon that opens this offer now. */
    Optional<UUID> coupon(Terms offer) {
        if (!offer.conditions().couponRequired()) return Optional.empty();
        return of(offer)
                .filter(coupon -> outcome(coupon) == Outcome.ELIGIBLE)
                .map(Coupon::id)
                .findFirst();
    }

    /** What to tell of each code. */
    List<Seen> seen() {
        return typed.stream().map(code -> new Seen(code, outcome(code))).toList();
    }

    private Stream<Coupon> of(Terms offer) {
        return found.values().stream().filter(coupon -> coupon.isFor(customer) && coupon.opens(offer.code()));
    }

    private Outcome missing() {
        var unknown = typed.stream().anyMatch(code -> outcome(code) == Outcome.COUPON_UNKNOWN);
        return unknown ? Outcome.COUPON_UNKNOWN : Outcome.COUPON_REQUIRED;
    }

    private Outcome outcome(String code) {
        var coupon = found.get(code);
        return coupon == null || !coupon.isFor(customer) ? Outcome.COUPON_UNKNOWN : outcome(coupon);
    }

    private Outcome outcome(Coupon coupon) {
        if (coupon.isExpired(at)) return Outcome.COUPON_EXPIRED;
        return coupon.isUsedUp() ? Outcome.COUPON_USED : Outcome.ELIGIBLE;
    }
}
