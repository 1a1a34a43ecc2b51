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
import org.concilier.shared.Business;

/** Steps of first visits: older ones are on no page. */
@ApplicationScoped
class OldVisits implements Perishable {
    private static final Duration KEPT = Duration.ofDays(120);
    private static final int PIECE = 5_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    @Business
    Clock clock;

    @Override
    public String what() {
        return "steps of first visits";
    }

    @Override
    public String kept() {
        return KEPT.toString();
    }

    @Override
    public long due() {
        return ((Number) em.createNativeQuery("select count(*) from first_visit_step where reached_at < ?1")
                        .setParameter(1, end())
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        return em.createNativeQuery("delete from first_visit_step where (customer_id, step) in"
                                + " (select customer_id, step from first_visit_step where reached_at < ?1"
                                + " order by reached_at limit " + PIECE + ")")
                        .setParameter(1, end())
                        .executeUpdate()
                == PIECE;
    }

    private Instant end() {
        return clock.instant().minus(KEPT);
    }
}
