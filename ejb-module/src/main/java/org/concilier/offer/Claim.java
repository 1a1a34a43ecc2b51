package org.concilier.offer;

import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;

/** An offer that a customer may use now on this cart: its consents stand, and are locked until the transaction ends. */
record Claim(OfferDecision decision, Terms offer, Cart cart) {
    Discount discount() {
        return Discount.of(offer.effect(), cart);
    }
}
