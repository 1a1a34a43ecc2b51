package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Permissions;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.offer.rule.Facts;
import org.concilier.offer.rule.Truth;
import org.concilier.privacy.AccessLog;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Offers that are used: each offer of a decision once, within its budget, and only while its consents are given. */
@Stateless
public class Redemptions {
    private static final int MOST_SHOWN = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    Budgets budgets;

    @Inject
    Benefits benefits;

    @Inject
    Permissions permissions;

    @Inject
    AccessLog accesses;

    @Inject
    Ledger ledger;

    @Inject
    @Business
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /** @param saved money taken off in all; what was earned stays, whatever is withdrawn */
    public record Earned(int redemptions, Money saved) {}

    private record Request(UUID decisionId, UUID offerId, String orderId, Cart cart) {
        static Request read(Fields body, Currency currency) {
            var decision = body.uuid("decisionId");
            var offer = body.uuid("offerId");
            var order = body.text("orderId", 100);
            var lines = Cart.lines(body.object("cart"), currency);
            body.done(body);
            return new Request(decision, offer, order, new Cart(lines));
        }
    }

    /**
     * Redeems {@code {decisionId, offerId, orderId, cart:{lines}}}.
     *
     * @throws OfferLapsed when a consent it rests on has ended
     * @throws AlreadyRedeemed the second time
     * @throws BudgetExhausted when the budget does not cover the discount
     */
    @RolesAllowed(Roles.OFFERS_REDEEM)
    public RedemptionView redeem(Fields body) {
        var request = Request.read(body, Currency.getInstance(currency));
        var decision = em.find(OfferDecision.class, request.decisionId());
        if (decision == null) throw new UnknownDecision();
        var grants = permissions.locked(decision.customerId());
        var record = decision.record();
        var given = given(record, request.offerId());
        if (!Reliance.of(decision, record, grants).isLive(given)) throw new OfferLapsed();
        var offer = ruleSets.find(List.of(given.offerId())).get(0);
        if (!offer.isValid(clock.instant())) throw new OfferEnded();
        if (isRedeemed(request)) throw new AlreadyRedeemed();
        if (!holds(offer, record, request.cart())) throw new CartNotEligible();
        return RedemptionView.of(store(request, decision, offer));
    }

    /** The latest redemptions of a customer. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.OFFERS_READ})
    public List<RedemptionView> of(UUID customerId) {
        accesses.look(customerId, "reading what was redeemed", Set.of("redemptions"), "contract");
        return em.createQuery(
                        "select r from Redemption r where r.customerId = :customer order by r.redeemedAt desc",
                        Redemption.class)
                .setParameter("customer", customerId)
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(RedemptionView::of)
                .toList();
    }

    /** What a customer has earned so far. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.OFFERS_READ})
    public Earned earned(UUID customerId) {
        accesses.look(customerId, "reading what was earned", Set.of("redemptions"), "contract");
        var all = benefits.of(customerId).get(Benefit.ALL);
        var saved = new Money(all == null ? 0 : all.savedMinor(), Currency.getInstance(currency));
        return new Earned(all == null ? 0 : all.redemptions(), saved);
    }

    private Redemption store(Request request, OfferDecision decision, Terms offer) {
        var discount = Discount.of(offer.effect(), request.cart());
        budgets.spend(offer.id(), discount.amount());
        var redemption =
                new Redemption(decision, offer, request.orderId(), clock.instant()).of(request.cart(), discount);
        redemption.proven(ledger.append(LeafKind.REDEMPTION, decision.customerId(), redemption.facts()));
        em.persist(redemption);
        benefits.count(
                decision.customerId(), offer.purposes(), discount.amount().minor());
        return redemption;
    }

    private static DecisionRecord.Given given(DecisionRecord record, UUID offerId) {
        return record.given().stream()
                .filter(given -> given.offerId().equals(offerId))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/offerId", "is not an offer of this decision"));
    }

    private boolean isRedeemed(Request request) {
        return em.createQuery(
                                "select count(r) from Redemption r where r.decisionId = :decision and r.offerId = :offer",
                                Long.class)
                        .setParameter("decision", request.decisionId())
                        .setParameter("offer", request.offerId())
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
