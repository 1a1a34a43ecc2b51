package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.cap.CapRule;
import org.concilier.offer.cap.Counters;
import org.concilier.offer.cap.Use;
import org.concilier.shared.Money;

/**
 * One use of an offer, or a part of one that comes back.
 *
 * @param placement null when it is not known
 * @param at when it was used, which says in whose window it counts
 * @param coupon null when it needed none
 */
record Usage(Terms offer, UUID customer, String placement, Instant at, Money amount, UUID coupon) {

    /** @param whole whether a use begins or ends with it, not only some of its amount */
    List<Counters.Count> counts(boolean whole) {
        var rules = offer.conditions().caps().stream()
                .filter(cap ->
                        cap.counter() == CapRule.Counter.AMOUNT || whole && cap.counter() == CapRule.Counter.REDEMPTION)
                .toList();
        return Counters.of(rules, use(), amount);
    }

    List<Counters.Count> impressions() {
        var rules = offer.conditions().caps().stream()
                .filter(cap -> cap.counter() == CapRule.Counter.IMPRESSION)
                .toList();
        return Counters.of(rules, use(), amount);
    }

    private Use use() {
        var campaign = offer.conditions().campaign();
        return new Use(offer.code(), campaign == null ? null : campaign.toString(), placement, customer, at);
    }
}
