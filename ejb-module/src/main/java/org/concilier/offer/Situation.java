package org.concilier.offer;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.rule.Facts;

/**
 * All that a decision depends on.
 *
 * @param granted purposes the customer agrees to
 * @param facts of the granted attributes, the cart and the context
 * @param cart null when there is none
 * @param closed offers that something outside their rule forbids now (a budget, a cap, a coupon), and why
 */
record Situation(String placement, Instant at, Set<String> granted, Facts facts, Cart cart, Map<UUID, Outcome> closed) {
    boolean canShow(Terms offer) {
        return offer.isValid(at) && offer.isFor(placement);
    }
}
