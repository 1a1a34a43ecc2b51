package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What was fetched of a verifier's keys, and when; in transactions of its own, so that no refusal takes it back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class KeyCache {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** True for one caller in five minutes, on whatever node; the same whether the fetch then works or not. */
    public boolean mayFetch(UUID verifier) {
        var now = clock.instant();
        return em.createNativeQuery("update verifier set tried_at = ?2 where id = ?1"
                                + " and (tried_at is null or tried_at <= ?3)")
                        .setParameter(1, verifier)
                        .setParameter(2, now)
                        .setParameter(3, now.minus(Verifier.BETWEEN_FETCHES))
                        .executeUpdate()
                == 1;
    }

    public void keep(UUID verifier, String set) {
        em.createNativeQuery("update verifier set cached_jwks = ?2, cached_at = ?3 where id = ?1")
                .setParameter(1, verifier)
                .setParameter(2, set)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }
}
