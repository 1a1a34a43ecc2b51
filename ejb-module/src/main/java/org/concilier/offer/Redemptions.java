package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Offers that are used: each offer of a decision once, within its budget, and only while its consents are given. */
@Stateless
public class Redemptions {
    private static final int MOST_SHOWN = 50;
    private static final Set<String> CATEGORIES = Set.of("redemptions");

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    Holds holds;

    @Inject
    Budgets budgets;

    @Inject
    Benefits benefits;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

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

    /**
     * Redeems {@code {decisionId, offerId, orderId, cart:{lines}}}; budget that was reserved for it is used first.
     *
     * @throws OfferLapsed when a consent it rests on has ended
     * @throws AlreadyRedeemed the second time
     * @throws BudgetExhausted when the budget does not cover the discount
     */
    @RolesAllowed(Roles.OFFERS_REDEEM)
    public RedemptionView redeem(Fields body) {
        var wanted = claims.read(body);
        var order = body.text("orderId", 100);
        return RedemptionView.of(store(claims.claim(body.done(wanted)), order));
    }

    /** The latest redemptions of a customer. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.OFFERS_READ})
    public List<RedemptionView> of(UUID customerId) {
        present.demandOfAgents(customerId, "reading what was redeemed", CATEGORIES);
        accesses.look(customerId, "reading what was redeemed", CATEGORIES, "contract");
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
        present.demandOfAgents(customerId, "reading what was earned", CATEGORIES);
        accesses.look(customerId, "reading what was earned", CATEGORIES, "contract");
        var all = benefits.of(customerId).get(Benefit.ALL);
        var saved = new Money(all == null ? 0 : all.savedMinor(), Currency.getInstance(currency));
        return new Earned(all == null ? 0 : all.redemptions(), saved);
    }

    private Redemption store(Claim claim, String order) {
        var customer = claim.decision().customerId();
        var discount = claim.discount();
        holds.of(claim.decision().id(), claim.offer().id()).ifPresent(r -> holds.end(r, ReservationState.USED));
        budgets.spend(claim.offer().id(), discount.amount());
        var redemption =
                new Redemption(claim.decision(), claim.offer(), order, clock.instant()).of(claim.cart(), discount);
        redemption.proven(ledger.append(LeafKind.REDEMPTION, customer, redemption.facts()));
        em.persist(redemption);
        benefits.count(customer, claim.offer().purposes(), discount.amount().minor());
        return redemption;
    }
}
