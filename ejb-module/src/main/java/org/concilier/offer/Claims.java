package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Grants;
import org.concilier.consent.Permissions;
import org.concilier.offer.coupon.Coupon;
import org.concilier.offer.coupon.CouponBook;
import org.concilier.offer.discount.Cart;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Judges whether an offer of a decision may be used now; what reserves and what redeems ask the same. Internal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Claims {
    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    Permissions permissions;

    @Inject
    Orders orders;

    @Inject
    Holds holds;

    @Inject
    CouponBook couponBook;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * Which offer of which decision, on which cart; a cart only once the reading has ended without a fault.
     *
     * @param order null for a cart that is no order yet
     */
    record Wanted(UUID decisionId, UUID offerId, String order, List<String> coupons, Cart.Draft draft) {
        Cart cart() {
            return draft.cart();
        }
    }

    /** Reads {@code {decisionId, offerId, orderId?, coupon?, cart:{lines, shipping?}}}; the caller ends the reading. */
    Wanted read(Fields body) {
        var decision = body.uuid("decisionId");
        var offer = body.uuid("offerId");
        var order = body.optionalText("orderId", 100).orElse(null);
        var coupons = body.optionalText("coupon", 60).map(List::of).orElse(List.of());
        return new Wanted(
                decision, offer, order, coupons, Cart.read(body.object("cart"), Currency.getInstance(currency)));
    }

    /**
     * @throws OfferLapsed when a consent it rests on has ended
     * @throws AlreadyRedeemed when it was used
     * @throws CartNotEligible when its rule does not hold for this cart
     * @throws CouponRefused when it needs a coupon and none that is shown opens it
     * @throws ExcludedByStacking when it does not go with another offer of the order
     */
    public Claim claim(Wanted wanted) {
        return claim(wanted, Set.of());
    }

    /** The same, and what was reserved for it is there for it: the reservation ends here. */
    public Claim claimReserved(Wanted wanted) {
        var decision = known(wanted.decisionId());
        permissions.locked(decision.customerId());
        var reserved = holds.of(wanted.decisionId(), wanted.offerId());
        reserved.ifPresent(reservation -> holds.end(reservation, ReservationState.USED));
        return claim(wanted, reserved.flatMap(Reservation::coupon).map(Set::of).orElse(Set.of()));
    }

    private Claim claim(Wanted wanted, Set<UUID> reservedCoupons) {
        var decision = known(wanted.decisionId());
        var grants = permissions.locked(decision.customerId());
        var given = given(decision.record(), wanted.offerId());
        var offer = ruleSets.find(List.of(given.offerId())).get(0);
        var judge = judge(decision, grants, wanted, presented(decision, wanted.coupons(), reservedCoupons));
        judge.refusal(given, offer).ifPresent(outcome -> {
            throw Judge.refused(outcome);
        });
        var coupon = judge.coupons().coupon(offer).orElse(null);
        return new Claim(decision, offer, wanted.cart(), judge.order().prices(), coupon);
    }

    /** Judges any offer of a decision for the same cart and order. */
    public Judge judge(OfferDecision decision, Grants grants, Wanted wanted, Presented presented) {
        var record = decision.record();
        return new Judge(
                record,
                Reliance.of(decision, record, grants),
                redeemed(decision.id()),
                orders.of(decision.customerId(), wanted.order(), wanted.cart()),
                presented,
                wanted.cart(),
                clock.instant());
    }

    /** Coupons that are shown, or were reserved. */
    public Presented presented(OfferDecision decision, List<String> typed, Set<UUID> reserved) {
        var found = new LinkedHashMap<>(couponBook.find(typed));
        for (var id : reserved) found.putIfAbsent(id.toString(), em.find(Coupon.class, id));
        return new Presented(decision.customerId(), clock.instant(), typed, found);
    }

    /** @throws UnknownDecision when there is none */
    public OfferDecision known(UUID decisionId) {
        var decision = em.find(OfferDecision.class, decisionId);
        if (decision == null) throw new UnknownDecision();
        return decision;
    }

    private static DecisionRecord.Given given(DecisionRecord record, UUID offerId) {
        return record.given().stream()
                .filter(given -> given.offerId().equals(offerId))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/offerId", "is not an offer of this decision"));
    }

    private Set<UUID> redeemed(UUID decision) {
        return new HashSet<>(
                em.createQuery("select r.offerId from Redemption r where r.decisionId = :decision", UUID.class)
                        .setParameter("decision", decision)
                        .getResultList());
    }
}
