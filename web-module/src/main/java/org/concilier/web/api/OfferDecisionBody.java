package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.DecisionView;
import org.concilier.offer.ValidationView;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.price.PriorPrice;

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
        boolean approximate,
        List<ValidationView.Code> coupons,
        List<Discount.Step> money,
        String counterfactual,
        String policyHash,
        String leafHash) {

    /** The lowest price of an article in the 30 days before its reduction, on the wire. */
    public record PriorPriceBody(String sku, MoneyView lowest, Instant from, Instant until) {
        static PriorPriceBody of(PriorPrice prior) {
            return new PriorPriceBody(prior.sku(), MoneyView.of(prior.lowest()), prior.from(), prior.until());
        }
    }

    /** An offer that was given, on the wire. */
    public record Offer(
            UUID offerId,
            String offer,
            int version,
            String title,
            String description,
            EffectBody effect,
            MoneyView amount,
            long points,
            boolean alone,
            boolean personalised,
            String code,
            DecisionView.State state,
            List<PriorPriceBody> priorPrices,
            String notice,
            DecisionView.Explanation explanation) {
        static Offer of(DecisionView.Offer offer) {
            return new Offer(
                    offer.offerId(),
                    offer.offer(),
                    offer.version(),
                    offer.title(),
                    offer.description(),
                    EffectBody.of(offer.effect()),
                    MoneyView.of(offer.amount()),
                    offer.points(),
                    offer.alone(),
                    offer.personalised(),
                    offer.code(),
                    offer.state(),
                    offer.priorPrices().stream().map(PriorPriceBody::of).toList(),
                    offer.notice(),
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
                decision.approximate(),
                decision.coupons(),
                decision.money(),
                decision.counterfactual(),
                decision.policyHash(),
                decision.leafHash());
    }
}
