package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.Truth;
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
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** Which offer of which decision, on which cart; a cart only once the reading has ended without a fault. */
    record Wanted(UUID decisionId, UUID offerId, List<Cart.Line> lines) {
        Cart cart() {
            return new Cart(lines);
        }
    }

    /** Reads {@code {decisionId, offerId, cart:{lines}}}; the caller ends the reading. */
    Wanted read(Fields body) {
        var decision = body.uuid("decisionId");
        var offer = body.uuid("offerId");
        return new Wanted(decision, offer, Cart.lines(body.object("cart"), Currency.getInstance(currency)));
    }

    /**
     * @throws OfferLapsed when a consent it rests on has ended
     * @throws AlreadyRedeemed when it was used
     * @throws CartNotEligible when its rule does not hold for this cart
     */
    public Claim claim(Wanted wanted) {
        var decision = em.find(OfferDecision.class, wanted.decisionId());
        if (decision == null) throw new UnknownDecision();
        var grants = permissions.locked(decision.customerId());
        var record = decision.record();
        var given = given(record, wanted.offerId());
        if (!Reliance.of(decision, record, grants).isLive(given)) throw new OfferLapsed();
        var offer = ruleSets.find(List.of(given.offerId())).get(0);
        if (!offer.isValid(clock.instant())) throw new OfferEnded();
        if (isRedeemed(wanted)) throw new AlreadyRedeemed();
        var cart = wanted.cart();
        if (!holds(offer, record, cart)) throw new CartNotEligible();
        return new Claim(decision, offer, cart);
    }

    private static DecisionRecord.Given given(DecisionRecord record, UUID offerId) {
        return record.given().stream()
                .filter(given -> given.offerId().equals(offerId))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/offerId", "is not an offer of this decision"));
    }

    private boolean isRedeemed(Wanted wanted) {
        return em.createQuery(
                                "select count(r) from Redemption r where r.decisionId = :decision and r.offerId = :offer",
                                Long.class)
                        .setParameter("decision", wanted.decisionId())
                        .setParameter("offer", wanted.offerId())
                        .getSingleResult()
                > 0;
    }

    /** The rule again, with the cart that is paid in place of the one that was decided on. */
    private static boolean holds(Terms offer, DecisionRecord record, Cart cart) {
        var facts = new HashMap<>(record.facts());
        facts.putAll(Occasion.ofCart(cart));
        return offer.holds(Facts.of(AttributeRegistry.standard(), facts)) == Truth.TRUE;
    }
}
