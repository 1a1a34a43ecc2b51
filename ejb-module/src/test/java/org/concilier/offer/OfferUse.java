package org.concilier.offer;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.concilier.shared.Domain;

/** Uses offers as a partner does, on a cart of one line. */
final class OfferUse {
    private final OfferWorld world;
    private final Domain domain;

    OfferUse(OfferWorld world) {
        this(world, world.domain);
    }

    /** The same on another node. */
    OfferUse(OfferWorld world, Domain domain) {
        this.world = world;
        this.domain = domain;
    }

    RedemptionView redeem(DecisionView decision, UUID offer, String order, int quantity, String price) {
        return asPartner(() -> domain.get(Redemptions.class)
                .redeem(OfferWorld.fields("{'decisionId':'" + decision.decisionId() + "','offerId':'" + offer
                        + "','orderId':'" + order + "','cart':" + cart(quantity, price) + "}")));
    }

    RedemptionView redeemWith(DecisionView decision, UUID offer, String order, String coupon) {
        return asPartner(() -> domain.get(Redemptions.class)
                .redeem(OfferWorld.fields("{'decisionId':'" + decision.decisionId() + "','offerId':'" + offer
                        + "','orderId':'" + order + "','coupon':'" + coupon + "','cart':" + cart(1, "30.00") + "}")));
    }

    RollbackView rollBack(RedemptionView redemption, String body) {
        return asPartner(
                () -> domain.get(Rollbacks.class).rollBack(redemption.redemptionId(), OfferWorld.fields(body)));
    }

    RedemptionView find(RedemptionView redemption) {
        return asPartner(() -> domain.get(Redemptions.class).find(redemption.redemptionId()));
    }

    List<String> coupons(OfferView offer, String body) {
        return asPartner(() -> domain.get(OfferCoupons.class).make(offer.id(), OfferWorld.fields(body)));
    }

    DecisionView decide(UUID customer, String coupon) {
        return asPartner(() -> domain.get(OfferDecisions.class)
                .decide(
                        OfferWorld.fields(
                                "{'customerId':'" + customer + "','placement':'home','coupons':['" + coupon + "']}"),
                        "en"));
    }

    DecisionView decideOn(UUID customer, int quantity, String price) {
        return asPartner(() -> domain.get(OfferDecisions.class)
                .decide(
                        OfferWorld.fields("{'customerId':'" + customer + "','placement':'home','cart':"
                                + cart(quantity, price) + "}"),
                        "en"));
    }

    ValidationView validate(DecisionView decision, String order, int quantity, String price) {
        return asPartner(() -> domain.get(Validations.class)
                .validate(OfferWorld.fields("{'decisionId':'" + decision.decisionId() + "','orderId':'" + order
                        + "','cart':" + cart(quantity, price) + "}")));
    }

    boolean gives(DecisionView decision, UUID offer) {
        return decision.offers().stream().anyMatch(given -> given.offerId().equals(offer));
    }

    DecisionView.Offer offer(DecisionView decision, UUID offer) {
        return decision.offers().stream()
                .filter(given -> given.offerId().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    /** What became of an offer that was not given; the decision itself tells, not the answer to the request for it. */
    Outcome outcome(DecisionView decision, UUID offer) {
        return asPartner(() -> domain.get(OfferDecisions.class).find(decision.decisionId(), "en"))
                .alternatives()
                .stream()
                .filter(passed -> passed.offerId().equals(offer))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    <T> T asPartner(Callable<T> work) {
        return domain.as(OfferWorld.PARTNER, work);
    }

    private static String cart(int quantity, String price) {
        return "{'lines':[{'sku':'s','quantity':" + quantity + ",'unitPrice':{'amount':'" + price
                + "','currency':'EUR'}}]}";
    }
}
