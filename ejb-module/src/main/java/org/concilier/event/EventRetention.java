package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long events are kept, and how much longer the proof that recipients were told. Piece by piece. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EventRetention {
    private static final int PIECE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.events.retention")
    Duration ofEvents;

    @Inject
    @ConfigProperty(name = "concilier.events.told-retention")
    Duration ofProofs;

    /**
     * Deletes events, with their deliveries; a recipient that has not acknowledged one by now counts as not told. An
     * event without a position has not been told to anyone, and stays.
     *
     * @return whether there may be more
     */
    public boolean events() {
        var old = em.createQuery(
                        "select e.id from OutboxEvent e where e.announcedAt < :end and e.pos is not null"
                                + " order by e.announcedAt",
                        UUID.class)
                .setParameter("end", clock.instant().minus(ofEvents))
                .setMaxResults(PIECE)
                .getResultList();
        if (old.isEmpty()) return false;
        em.createQuery(
                        "update EventRecipient r set r.state = LAPSED where r.eventId in :ids and r.state <> ACKNOWLEDGED")
                .setParameter("ids", old)
                .executeUpdate();
        em.createQuery("delete from OutboxEvent e where e.id in :ids")
                .setParameter("ids", old)
                .executeUpdate();
        return old.size() == PIECE;
    }

    /** @return whether there may be more */
    public boolean proofs() {
        var old = em.createQuery(
                        "select distinct r.eventId from EventRecipient r where r.announcedAt < :end", UUID.class)
                .setParameter("end", clock.instant().minus(ofProofs))
                .setMaxResults(PIECE)
                .getResultList();
        if (old.isEmpty()) return false;
        em.createQuery("delete from EventRecipient r where r.eventId in :ids")
                .setParameter("ids", old)
                .executeUpdate();
        return old.size() == PIECE;
    }
}
