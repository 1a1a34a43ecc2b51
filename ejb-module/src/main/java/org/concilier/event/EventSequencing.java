package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import org.concilier.shared.Leases;

/** Gives positions to the events that wait, batch by batch, and sets those without recipients on their way. */
@ApplicationScoped
class EventSequencing {
    static final String LEASE = "event-sequencer";
    static final Duration LEASE_TIME = Duration.ofSeconds(15);
    private static final int BATCH = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Leases leases;

    @Inject
    FanOut fanOut;

    /**
     * One batch in one transaction. Positions become visible together, and the next batch only begins after: whoever has
     * read up to a position has seen all there will ever be before it.
     *
     * @return whether more events may be waiting
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean batch() {
        // Looked at before the lease is written, so that an idle system writes nothing.
        if (waiting(1).isEmpty() || !leases.hold(LEASE, LEASE_TIME)) return false;
        var counter = em.find(EventCounter.class, EventCounter.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
        var waiting = waiting(BATCH);
        for (var event : waiting) event.place(counter.next());
        fanOut.open(waiting);
        em.flush();
        em.clear();
        return waiting.size() == BATCH;
    }

    private List<OutboxEvent> waiting(int most) {
        return em.createQuery("select e from OutboxEvent e where e.pos is null order by e.entered", OutboxEvent.class)
                .setMaxResults(most)
                .getResultList();
    }
}
