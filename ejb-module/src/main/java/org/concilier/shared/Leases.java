package org.concilier.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Rows by which nodes agree who does a piece of background work. A dead node's lease runs out by itself. */
@ApplicationScoped
public class Leases {
    private static final String HELD_BY_ANOTHER =
            "select count(*) from lease where name = :name and holder <> :holder and held_until > :now";
    private static final String TAKE = "update lease set holder = :holder, held_until = :until"
            + " where name = :name and (holder = :holder or held_until <= :now)";
    private static final String MAKE =
            "insert into lease (name, holder, held_until) values (:name, :holder, :until) on conflict do nothing";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private final String holder = UUID.randomUUID().toString();

    /**
     * Takes the lease or holds it longer. The row stays locked until the caller's transaction ends: work in the same
     * transaction is done by one node alone, whatever the clocks of the others say.
     *
     * @return whether this node holds the lease for the time given
     */
    @Transactional(TxType.MANDATORY)
    public boolean hold(String name, Duration time) {
        // Read first: a node that cannot have the lease must not wait for the lock of the one that works.
        if (heldByAnother(name)) return false;
        var now = clock.instant();
        var until = now.plus(time);
        return of(TAKE, name)
                                .setParameter("now", now)
                                .setParameter("until", until)
                                .executeUpdate()
                        == 1
                || of(MAKE, name).setParameter("until", until).executeUpdate() == 1;
    }

    /** Gives the lease up at once, so that another node need not wait. */
    @Transactional(TxType.MANDATORY)
    public void release(String name) {
        of("delete from lease where name = :name and holder = :holder", name).executeUpdate();
    }

    private boolean heldByAnother(String name) {
        var others =
                of(HELD_BY_ANOTHER, name).setParameter("now", clock.instant()).getSingleResult();
        return ((Number) others).intValue() > 0;
    }

    private Query of(String sql, String name) {
        return em.createNativeQuery(sql).setParameter("name", name).setParameter("holder", holder);
    }
}
