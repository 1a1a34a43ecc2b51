package org.concilier.offer;

import java.util.Comparator;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Layers;
import org.concilier.offer.stacking.Candidate;

/**
 * An offer that fits, and what it would take off by itself.
 *
 * @param amount in minor units; 0 without a cart
 */
record Valued(Terms offer, long amount) {
    /** What the offer takes off the cart, then priority, then code. */
    static final Comparator<Valued> RANK = Comparator.comparingLong(Valued::amount)
            .thenComparing((Valued v) -> v.offer().priority())
            .reversed()
            .thenComparing(v -> v.offer().code());

    static Valued of(Terms offer, Cart cart) {
        return new Valued(
                offer,
                cart == null ? 0 : Discount.of(offer.effect(), cart).amount().minor());
    }

    Layers.Layer layer() {
        return offer.layer();
    }

    Candidate candidate() {
        return new Candidate(layer(), offer.conditions().stacking(), amount);
    }
}
