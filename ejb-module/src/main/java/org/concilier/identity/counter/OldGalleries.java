package org.concilier.identity.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.concilier.privacy.retention.Perishable;

/** Galleries whose day is over, and sessions of people who went on long ago. */
@ApplicationScoped
class OldGalleries implements Perishable {
    private static final Duration SESSIONS_KEPT = Duration.ofHours(1);
    private static final int PIECE = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    GalleryBook book;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "galleries and sessions of kiosks";
    }

    @Override
    public String kept() {
        return "PT0S";
    }

    @Override
    public long due() {
        return em.createQuery("select count(g) from DayGallery g where g.endsAt <= :now", Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        em.createQuery("delete from KioskSession s where s.endsAt < :before")
                .setParameter("before", clock.instant().minus(SESSIONS_KEPT))
                .executeUpdate();
        var over = em.createQuery("select g.id from DayGallery g where g.endsAt <= :now", UUID.class)
                .setParameter("now", clock.instant())
                .setMaxResults(PIECE)
                .getResultList();
        if (over.isEmpty()) return false;
        book.forget(over);
        return over.size() == PIECE;
    }
}
