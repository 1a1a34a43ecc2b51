package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.discount.Effect;
import org.concilier.offer.price.PriorPrice;
import org.concilier.shared.Money;

/**
 * A decision explained in one language.
 *
 * @param stage where the customer stands; null unless journey profiling is permitted
 * @param because conditions of the best personal offer; empty when all offers are for everyone
 * @param dataUsed every personal attribute that was read, and the consent that opened it
 * @param dataNotUsed every personal attribute that was not even loaded, and why
 * @param alternatives every offer that was not given; null in the answer to a request for a decision, which may come
 *     from among thousands
 * @param coupons what became of each code that was shown with the request
 * @param approximate whether offers that do not go together were too many to try every combination
 * @param money arithmetic of the best personal offer; empty without a cart
 * @param policyHash digest of the terms of every offer it was chosen from: the same decides the same
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
        boolean approximate,
        List<ValidationView.Code> coupons,
        List<Discount.Step> money,
        String counterfactual,
        String policyHash,
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
     * @param amount what it takes off the cart, after the others given; null without a cart
     * @param points what it brings in points on this cart
     * @param alone whether it is used instead of the others, not beside them
     * @param priorPrices the lowest price in the 30 days before it, of each article that it reduces (98/6/EC article 6a)
     * @param notice that the price is personalised by an automated decision (2011/83/EU article 6(1)(ea)); null if not
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
            long points,
            boolean alone,
            boolean personalised,
            String code,
            State state,
            List<PriorPrice> priorPrices,
            String notice,
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

    /** Whether a consent would have changed anything; told without looking at what it would open. */
    public enum WouldMatter {
        YES,
        NO,
        UNKNOWN
    }

    /**
     * An offer not given.
     *
     * @param purpose the first that was missing; null for other outcomes than {@link Outcome#NEEDS_CONSENT}
     * @param wouldMatter null for other outcomes
     */
    public record Alternative(
            UUID offerId, String offer, String title, Outcome outcome, String purpose, WouldMatter wouldMatter) {}
}
