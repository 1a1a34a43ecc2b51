package org.concilier.offer;

import java.util.List;
import java.util.UUID;
import org.concilier.shared.Money;

/**
 * What may be used on a cart now, and why not the rest.
 *
 * @param usable in the order in which to use them: used in this order, they take off exactly these amounts
 * @param amount what they take off together
 * @param toPay what is left to pay, delivery included
 * @param coupons what became of each code
 */
public record ValidationView(
        UUID decisionId, List<Usable> usable, List<Refused> refused, List<Code> coupons, Money amount, Money toPay) {

    /**
     * An offer that may be used.
     *
     * @param pointsPrice points that it costs
     * @param lines its part of each line, in the cart's order
     */
    public record Usable(
            UUID offerId,
            String offer,
            Money amount,
            Money shipping,
            long points,
            int pointsPrice,
            List<Money> lines) {}

    /** @param purpose the first that is missing, for {@code NEEDS_CONSENT} where it is known */
    public record Refused(UUID offerId, String offer, Outcome reason, String purpose) {}

    /** @param reason ELIGIBLE when it opens an offer */
    public record Code(String code, Outcome reason) {}
}
