package org.concilier.offer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;

/**
 * What is kept of a decision: everything it depended on, so that it can be explained in any language and computed again.
 *
 * @param consents consent relied on by purpose, for every purpose granted then
 * @param facts whole numbers as {@link Long} and words, by attribute
 * @param cart null when there was none
 */
record DecisionRecord(
        Map<String, UUID> consents, Map<String, Object> facts, Cart cart, List<Given> given, List<Passed> passed) {

    /**
     * An offer that was given.
     *
     * @param coupon null for offers to everyone
     * @param discount null without a cart
     */
    record Given(
            UUID offerId,
            String code,
            int revision,
            List<String> purposes,
            String coupon,
            List<Reason> because,
            Discount discount) {
        boolean isPersonal() {
            return !purposes.isEmpty();
        }
    }

    /** One condition that held, and the attributes it read. */
    record Reason(String atom, List<String> reads) {}

    /** An offer that was not given. */
    record Passed(UUID offerId, String code, Outcome outcome, List<String> missing) {}
}
