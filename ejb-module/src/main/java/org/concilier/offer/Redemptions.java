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
import org.concilier.offer.loyalty.PointsBook;
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
    private static final String USING = "using an offer";
    private static final Set<String> CATEGORIES = Set.of("redemptions");

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    Uses uses;

    @Inject
    PointsBook points;

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
     * Redeems {@code {decisionId, offerId, orderId, coupon?, cart:{lines, shipping?}}}; budget that was reserved for it is used first.
     *
     * @throws OfferLapsed when a consent it rests on has ended
     * @throws AlreadyRedeemed the second time
     * @throws BudgetExhausted when the budget does not cover the discount
     * @throws org.concilier.privacy.CustomerNotPresent for an agent in whose call the customer is not verified
     */
    @RolesAllowed({Roles.OFFERS_REDEEM, Roles.AGENT})
    public RedemptionView redeem(Fields body) {
        var read = claims.read(body);
        var order = body.text("orderId", 100);
        var wanted = body.done(read);
        openToAgents(claims.known(wanted.decisionId()).customerId());
        return RedemptionView.of(store(claims.claimReserved(wanted), order));
    }

    /** An agent uses offers for a customer who is on the line, verified, and will read that it was done. */
    private void openToAgents(UUID customer) {
        present.demandOfAgents(customer, USING, CATEGORIES)
                .ifPresent(presence -> accesses.look(customer, USING, CATEGORIES, presence.basis()));
    }

    /** One redemption, with what has come back of it. */
    @RolesAllowed({Roles.OFFERS_REDEEM, Roles.AGENT})
    public RedemptionView find(UUID redemptionId) {
        var redemption = em.find(Redemption.class, redemptionId);
        if (redemption == null) throw new UnknownRedemption();
        present.demandOfAgents(redemption.customerId(), "reading what was redeemed", CATEGORIES);
        accesses.look(redemption.customerId(), "reading what was redeemed", CATEGORIES, "contract");
        return RedemptionView.of(redemption);
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
        var now = clock.instant();
        var redemption = new Redemption(claim, order, now);
        uses.spend(claim.usage(now));
        points.spend(customer, redemption.id(), redemption.pointsSpent());
        redemption.proven(ledger.append(LeafKind.REDEMPTION, customer, redemption.facts()));
        em.persist(redemption);
        points.earn(customer, redemption.id(), redemption.points());
        benefits.count(customer, claim.offer().purposes(), redemption.amount().minor());
        return redemption;
    }
}
