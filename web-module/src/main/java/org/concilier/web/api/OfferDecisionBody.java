package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.DecisionView;
import org.concilier.offer.discount.Discount;

/** A decision and its explanation on the wire. */
public record OfferDecisionBody(
        UUID decisionId,
        UUID customerId,
        Instant decidedAt,
        String placement,
        String stage,
        boolean personalised,
        List<Offer> offers,
        List<DecisionView.Because> because,
        List<DecisionView.Used> dataUsed,
        List<DecisionView.NotUsed> dataNotUsed,
        List<DecisionView.Alternative> alternatives,
        List<Discount.Step> money,
        String counterfactual,
        String leafHash) {

    /** An offer that was given, on the wire. */
    public record Offer(
            UUID offerId,
            String offer,
            int version,
            String title,
            String description,
            OfferBody.EffectBody effect,
            MoneyView amount,
            boolean personalised,
            String code,
            DecisionView.State state,
            DecisionView.Explanation explanation) {
        static Offer of(DecisionView.Offer offer) {
            return new Offer(
                    offer.offerId(),
                    offer.offer(),
                    offer.version(),
                    offer.title(),
                    offer.description(),
                    OfferBody.EffectBody.of(offer.effect()),
                    MoneyView.of(offer.amount()),
                    offer.personalised(),
                    offer.code(),
                    offer.state(),
                    offer.explanation());
        }
    }

    static OfferDecisionBody of(DecisionView decision) {
        return new OfferDecisionBody(
                decision.decisionId(),
                decision.customerId(),
                decision.decidedAt(),
                decision.placement(),
                decision.stage(),
                decision.personalised(),
                decision.offers().stream().map(Offer::of).toList(),
                decision.because(),
                decision.dataUsed(),
                decision.dataNotUsed(),
                decision.alternatives(),
                decision.money(),
                decision.counterfactual(),
                decision.leafHash());
    }
}
