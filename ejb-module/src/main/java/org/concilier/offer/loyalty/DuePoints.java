package org.concilier.offer.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.concilier.privacy.Erased;
import org.concilier.shared.Business;

/** Settles members whose points became active or ended; each member is settled once, whichever node comes first. */
@ApplicationScoped
public class DuePoints {
    @PersistenceContext
    EntityManager em;

    @Inject
    PointsBook book;

    @Inject
    @Business
    Clock clock;

    /**
     * One piece, in a transaction of its own.
     *
     * @return whether there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean settle(int limit) {
        var members = em.createQuery(
                        "select distinct l.customerId from Lot l where (l.state = PENDING and l.activeFrom <= :now)"
                                + " or (l.state = ACTIVE and l.expiresAt <= :now) order by l.customerId",
                        UUID.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
        members.forEach(book::settle);
        return members.size() == limit;
    }

    /** In the transaction that erases a person, before the rows go. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void onErased(@Observes Erased event) {
        book.forfeit(event.customerId());
    }
}
