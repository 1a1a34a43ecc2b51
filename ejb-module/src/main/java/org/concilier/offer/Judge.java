package org.concilier.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.Truth;
import org.concilier.offer.stacking.Arbitration;
import org.concilier.shared.ConcilierException;

/**
 * Whether an offer of a decision may be used now, as far as that is not a matter of counters. Pure: what validates and
 * what reserves or redeems ask the same.
 *
 * @param redeemed offers of the decision that were used
 */
record Judge(
        DecisionRecord record,
        Reliance reliance,
        Set<UUID> redeemed,
        Orders.Order order,
        Presented coupons,
        Cart cart,
        Instant at) {

    /** The first reason that speaks against it. */
    Optional<Outcome> refusal(DecisionRecord.Given given, Terms offer) {
        if (!reliance.isLive(given)) return Optional.of(Outcome.NEEDS_CONSENT);
        if (!offer.isValid(at)) return Optional.of(Outcome.OUT_OF_WINDOW);
        if (redeemed.contains(offer.id()) || order.has(offer)) return Optional.of(Outcome.ALREADY_REDEEMED);
        if (!holds(offer)) return Optional.of(Outcome.RULE_FALSE);
        var coupon = coupons.refusal(offer);
        if (coupon.isPresent()) return coupon;
        return goesWithTheOrder(offer) ? Optional.empty() : Optional.of(Outcome.EXCLUDED_BY_STACKING);
    }

    /** How a caller is told who asked for this offer alone. */
    static ConcilierException refused(Outcome outcome) {
        return switch (outcome) {
            case NEEDS_CONSENT -> new OfferLapsed();
            case OUT_OF_WINDOW -> new OfferEnded();
            case ALREADY_REDEEMED -> new AlreadyRedeemed();
            case RULE_FALSE -> new CartNotEligible();
            case EXCLUDED_BY_STACKING -> new ExcludedByStacking();
            case COUPON_REQUIRED, COUPON_UNKNOWN, COUPON_EXPIRED, COUPON_USED -> new CouponRefused(outcome);
            default -> throw new IllegalStateException("not a judgement: " + outcome);
        };
    }

    /** The rule again, with the cart that is paid in place of the one that was decided on. */
    private boolean holds(Terms offer) {
        var facts = new HashMap<>(record.facts());
        facts.putAll(Occasion.ofCart(cart));
        return offer.holds(Facts.of(AttributeRegistry.standard(), facts)) == Truth.TRUE;
    }

    private boolean goesWithTheOrder(Terms offer) {
        if (order.used().isEmpty()) return true;
        var all = new ArrayList<>(order.used());
        all.add(Valued.of(offer, cart).candidate());
        return Arbitration.goTogether(all);
    }
}
