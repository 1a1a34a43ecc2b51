package org.concilier.identity.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concilier.privacy.CustomerPresent;
import org.concilier.privacy.retention.Perishable;

/** Calls of more than 30 days ago: what had to stay of them is in the customers' access logs. */
@ApplicationScoped
class OldCalls implements Perishable {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PIECE = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    CustomerPresent present;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "calls";
    }

    @Override
    public String kept() {
        return KEPT.toString();
    }

    @Override
    public long due() {
        return count("select count(i) from Interaction i where i.endsAt < :before")
                + count("select count(n) from CallNote n where n.callEndsAt < :before");
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        present.forget(before());
        var old = em.createQuery("select i.id from Interaction i where i.endsAt < :before", String.class)
                .setParameter("before", before())
                .setMaxResults(PIECE)
                .getResultList();
        em.createQuery("delete from CallNote n where n.callEndsAt < :before")
                .setParameter("before", before())
                .executeUpdate();
        if (old.isEmpty()) return false;
        delete("delete from InteractionEvent e where e.id.interaction in :old", old);
        delete("delete from Interaction i where i.id in :old", old);
        return old.size() == PIECE;
    }

    private long count(String query) {
        return em.createQuery(query, Long.class)
                .setParameter("before", before())
                .getSingleResult();
    }

    private void delete(String statement, List<String> old) {
        em.createQuery(statement).setParameter("old", old).executeUpdate();
    }

    private Instant before() {
        return clock.instant().minus(KEPT);
    }
}
