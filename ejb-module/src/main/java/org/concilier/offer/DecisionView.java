package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Effect;
import org.concilier.shared.Money;

/**
 * A decision explained in one language.
 *
 * @param stage where the customer stands; null unless journey profiling is permitted
 * @param because conditions of the best personal offer; empty when all offers are for everyone
 * @param dataUsed every personal attribute that was read, and the consent that opened it
 * @param dataNotUsed every personal attribute that was not even loaded, and why
 * @param money arithmetic of the best personal offer; empty without a cart
 * @param counterfactual what the customer would get without the data; null when none was used
 */
public record DecisionView(
        UUID decisionId,
        UUID customerId,
        Instant decidedAt,
        String placement,
        String stage,
        boolean personalised,
        List<Offer> offers,
        List<Because> because,
        List<Used> dataUsed,
        List<NotUsed> dataNotUsed,
        List<Alternative> alternatives,
        List<Discount.Step> money,
        String counterfactual,
        String leafHash) {

    /** Whether an offer can still be redeemed as far as consent goes. */
    public enum State {
        OPEN,
        LAPSED
    }

    /**
     * An offer given.
     *
     * @param offer its code in the catalogue
     * @param amount what it takes off the cart; null without a cart
     * @param code what the customer shows; null for offers to everyone
     */
    public record Offer(
            UUID offerId,
            String offer,
            int version,
            String title,
            String description,
            Effect effect,
            Money amount,
            boolean personalised,
            String code,
            State state,
            Explanation explanation) {}

    /** Why this offer: {@code text} says it in sentences. */
    public record Explanation(
            String text,
            List<Because> because,
            List<Used> dataUsed,
            List<Discount.Step> money,
            String counterfactual) {}

    /**
     * One condition.
     *
     * @param atom as the rule has it
     * @param text what it means for the customer
     * @param reading attributes and what was read; empty once the consent has ended
     */
    public record Because(String atom, String text, Map<String, Object> reading, boolean holds) {}

    /** Personal data that was used. */
    public record Used(String attribute, String label, String category, String purpose, UUID consentId) {}

    /** Personal data that was left alone. */
    public record NotUsed(String attribute, String label, String reason, String purpose) {}

    /** An offer not given; {@code purpose} is the first that was missing, null for other outcomes. */
    public record Alternative(UUID offerId, String offer, String title, Outcome outcome, String purpose) {}
}
