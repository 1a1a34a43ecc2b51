package org.concilier.offer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;

/**
 * What is kept of a decision: everything it depended on, so that it can be explained in any language and computed again.
 *
 * @param policy digest of the set of offers it was chosen from
 * @param consents consent relied on by purpose, for every purpose granted then
 * @param facts whole numbers as {@link Long} and words, by attribute
 * @param cart null when there was none
 * @param outcomes what became of each offer of the set, one letter each, in its order
 * @param approximate whether offers that do not go together were too many to try every combination
 */
record DecisionRecord(
        String policy,
        Map<String, UUID> consents,
        Map<String, Object> facts,
        Cart cart,
        Place place,
        List<Given> given,
        String outcomes,
        boolean approximate) {

    /**
     * An offer that was given.
     *
     * @param coupon null for offers to everyone
     * @param discount null without a cart
     * @param alone whether it is used instead of the others given, not beside them
     */
    record Given(
            UUID offerId,
            String code,
            int revision,
            List<String> purposes,
            String coupon,
            List<Reason> because,
            Discount discount,
            boolean alone) {
        boolean isPersonal() {
            return !purposes.isEmpty();
        }
    }

    /** One condition that held, and the attributes it read. */
    record Reason(String atom, List<String> reads) {}
}
