package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.concilier.shared.Business;

/** Finds what has lapsed, piece by piece along an index, so that looking costs as little as there is to find. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LapsedConsents {
    private static final String LAPSED =
            "select new org.concilier.consent.Lapsed(c.id, c.customerId, c.change.validUntil, c.shown.noticeVersion)"
                    + " from Consent c where c.change.status = :status and ";

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    /** A purpose that has left older notices behind, and up to where. */
    record Reach(String purpose, int minVersion) {}

    /** Ran out by now; the next after {@code last}. */
    public List<Lapsed> expired(ConsentStatus status, Lapsed last, int limit) {
        return next(
                em.createQuery(
                                LAPSED + "c.change.validUntil <= :now and (c.change.validUntil, c.id) > (:until, :id)"
                                        + " order by c.change.validUntil, c.id",
                                Lapsed.class)
                        .setParameter("now", clock.instant())
                        .setParameter("until", last.validUntil()),
                status,
                last,
                limit);
    }

    /** Given on a notice that no longer covers the purpose; the next after {@code last}. */
    public List<Lapsed> behind(Reach reach, ConsentStatus status, Lapsed last, int limit) {
        return next(
                em.createQuery(
                                LAPSED + "c.purpose = :purpose and c.shown.noticeVersion < :oldest"
                                        + " and (c.shown.noticeVersion, c.id) > (:version, :id)"
                                        + " order by c.shown.noticeVersion, c.id",
                                Lapsed.class)
                        .setParameter("purpose", reach.purpose())
                        .setParameter("oldest", reach.minVersion())
                        .setParameter("version", last.noticeVersion()),
                status,
                last,
                limit);
    }

    /** Every purpose of which some notice no longer counts. */
    public List<Reach> reaches() {
        return em.createQuery(
                        "select new org.concilier.consent.LapsedConsents$Reach(p.code, p.minVersion) from Purpose p"
                                + " where p.minVersion > 1 order by p.code",
                        Reach.class)
                .getResultList();
    }

    private static List<Lapsed> next(TypedQuery<Lapsed> query, ConsentStatus status, Lapsed last, int limit) {
        return query.setParameter("status", status)
                .setParameter("id", last.id())
                .setMaxResults(limit)
                .getResultList();
    }
}
