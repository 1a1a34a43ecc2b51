package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.Ledger;
import org.concilier.offer.loyalty.PointsBook;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Business;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;

/** Redemptions that come back, whole or by line and unit; the parts of any number of returns sum to the whole. */
@Stateless
@RolesAllowed({Roles.OFFERS_REDEEM, Roles.AGENT})
public class Rollbacks {
    private static final int MOST_LINES = 500;
    private static final String WHY = "rolling back a redemption";
    private static final Set<String> CATEGORIES = Set.of("redemptions");

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleSets ruleSets;

    @Inject
    Uses uses;

    @Inject
    Benefits benefits;

    @Inject
    PointsBook points;

    @Inject
    Ledger ledger;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    @Inject
    @Business
    Clock clock;

    /**
     * Rolls back what {@code {lines?:[{line, quantity}]}} names, lines by their number in the cart from 0, or all that is
     * left: the budget, the caps, a coupon that allows it and points are given back, points earned are taken back.
     *
     * @throws UnknownRedemption when there is none
     * @throws NothingToRollBack when nothing is left
     * @throws InvalidInput when there are fewer units left of a line
     * @throws org.concilier.privacy.CustomerNotPresent for an agent in whose call the customer is not verified
     */
    public RollbackView rollBack(UUID redemptionId, Fields body) {
        var named = body.has("lines") ? body.list("lines", MOST_LINES, Rollbacks::line) : List.<int[]>of();
        body.done(named);
        var redemption = em.find(Redemption.class, redemptionId, LockModeType.PESSIMISTIC_WRITE);
        if (redemption == null) throw new UnknownRedemption();
        em.refresh(redemption);
        var customer = redemption.customerId();
        present.demandOfAgents(customer, WHY, CATEGORIES);
        accesses.look(customer, WHY, CATEGORIES, "contract");
        if (redemption.state() == RedemptionState.ROLLED_BACK) throw new NothingToRollBack();
        return store(redemption, redemption.rollBack(units(named, redemption))).view(redemption);
    }

    private Rollback store(Redemption redemption, Returned returned) {
        var whole = redemption.state() == RedemptionState.ROLLED_BACK;
        var offer = ruleSets.find(List.of(redemption.offerId())).stream().findFirst();
        offer.ifPresent(terms -> {
            uses.refund(redemption.usage(terms, returned.amount()), whole);
            benefits.takeBack(redemption.customerId(), terms.purposes(), returned.amount(), whole);
        });
        points.takeBack(redemption.customerId(), redemption.id(), returned.pointsTaken());
        points.restore(redemption.customerId(), redemption.id(), returned.pointsRestored());
        var rollback = new Rollback(redemption, returned, clock.instant());
        rollback.proven(ledger.append(LeafKind.ROLLBACK, redemption.customerId(), rollback.facts()));
        em.persist(rollback);
        return rollback;
    }

    private static Map<Integer, Integer> units(List<int[]> named, Redemption redemption) {
        if (named.isEmpty()) return redemption.unitsLeft();
        var units = new TreeMap<Integer, Integer>();
        for (int i = 0; i < named.size(); i++) {
            var line = named.get(i)[0];
            units.merge(line, named.get(i)[1], Integer::sum);
            var left = redemption.unitsLeft().getOrDefault(line, 0);
            if (units.get(line) > left) {
                throw new InvalidInput("/lines/" + i + "/quantity", "must be at most the " + left + " that are left");
            }
        }
        return units;
    }

    private static int[] line(Fields line) {
        return new int[] {line.integer("line", 0, MOST_LINES), line.integer("quantity", 1, 10_000)};
    }
}
