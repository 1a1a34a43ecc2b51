package org.concilier.experience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.concilier.privacy.retention.Perishable;

/** Tokens of forms that were sent: after a day no browser has the page any more. */
@ApplicationScoped
class OldForms implements Perishable {
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "tokens of forms that were sent";
    }

    @Override
    public String kept() {
        return KEPT.toString();
    }

    @Override
    public long due() {
        return ((Number) em.createNativeQuery("select count(*) from used_form where used_at < ?1")
                        .setParameter(1, end())
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        em.createNativeQuery("delete from used_form where used_at < ?1")
                .setParameter(1, end())
                .executeUpdate();
        return false;
    }

    private Instant end() {
        return clock.instant().minus(KEPT);
    }
}
