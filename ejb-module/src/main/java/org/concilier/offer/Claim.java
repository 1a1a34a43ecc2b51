package org.concilier.offer;

import java.time.Instant;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Prices;

/**
 * An offer that a customer may use now on this cart: its consents stand, and are locked until the transaction ends.
 *
 * @param prices what offers used before have left to pay
 * @param coupon that opens it; null when it needs none
 */
record Claim(OfferDecision decision, Terms offer, Cart cart, Prices prices, UUID coupon) {
    Discount discount() {
        return Discount.of(offer.effect(), prices);
    }

    Usage usage(Instant at) {
        return new Usage(
                offer,
                decision.customerId(),
                decision.placement(),
                at,
                discount().amount(),
                coupon);
    }
}
