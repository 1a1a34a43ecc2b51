package org.concilier.offer.loyalty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Subjects;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Roles;

/** What a customer has in the points programme. */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.OFFERS_READ})
public class Points {
    private static final String WHY = "reading loyalty points";
    private static final Set<String> CATEGORIES = Set.of("loyalty-points");

    @PersistenceContext
    EntityManager em;

    @Inject
    PointsBook book;

    @Inject
    Subjects subjects;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    /**
     * Balance and lots as of now.
     *
     * @throws org.concilier.consent.UnknownCustomer when there is no such customer
     */
    public PointsView of(UUID customerId) {
        look(customerId);
        book.settle(customerId);
        var balance = em.find(Balance.class, customerId);
        if (balance == null) return new PointsView(PointsView.Sums.NONE, List.of());
        var lots = em.createQuery(
                        "select l from Lot l where l.customerId = :customer and l.state <> ENDED"
                                + " order by l.expiresAt, l.id",
                        Lot.class)
                .setParameter("customer", customerId)
                .getResultStream()
                .map(Lot::view)
                .toList();
        return new PointsView(balance.view(), lots);
    }

    /**
     * The entries of the ledger, the latest first.
     *
     * @param skip how many to pass over
     * @throws org.concilier.consent.UnknownCustomer when there is no such customer
     */
    public List<PointsView.Entry> entries(UUID customerId, int skip, int limit) {
        look(customerId);
        return em.createQuery(
                        "select e from Entry e where e.customerId = :customer order by e.postedAt desc, e.id desc",
                        Entry.class)
                .setParameter("customer", customerId)
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultStream()
                .map(Entry::view)
                .toList();
    }

    private void look(UUID customerId) {
        present.demandOfAgents(customerId, WHY, CATEGORIES);
        subjects.require(customerId);
        accesses.look(customerId, WHY, CATEGORIES, "contract");
    }
}
