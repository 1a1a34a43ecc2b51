package org.concilier.consent;

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
import org.concilier.shared.Business;

/** That somebody was shown a question: what was answered is kept with the consent, and older silence is on no page. */
@ApplicationScoped
class OldShownQuestions implements Perishable {
    private static final Duration KEPT = Duration.ofDays(120);
    private static final int PIECE = 5_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    @Override
    public String what() {
        return "questions of consent that were shown";
    }

    @Override
    public String kept() {
        return KEPT.toString();
    }

    @Override
    public long due() {
        return ((Number) em.createNativeQuery("select count(*) from shown_question where shown_at < ?1")
                        .setParameter(1, end())
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        return em.createNativeQuery("delete from shown_question where (customer_id, purpose) in"
                                + " (select customer_id, purpose from shown_question where shown_at < ?1"
                                + " order by shown_at limit " + PIECE + ")")
                        .setParameter(1, end())
                        .executeUpdate()
                == PIECE;
    }

    private Instant end() {
        return clock.instant().minus(KEPT);
    }
}
