package org.concilier.mail;

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

/** That messages were sent, for a month: to answer whoever asks whether one was. */
@ApplicationScoped
class OldMail implements Perishable {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String OLD = " from mail_message where state <> 'WAITING' and created_at < ?1";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "messages that were sent";
    }

    @Override
    public String kept() {
        return KEPT.toString();
    }

    @Override
    public long due() {
        return ((Number) em.createNativeQuery("select count(*)" + OLD)
                        .setParameter(1, end())
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        em.createNativeQuery("delete" + OLD).setParameter(1, end()).executeUpdate();
        return false;
    }

    private Instant end() {
        return clock.instant().minus(KEPT);
    }
}
