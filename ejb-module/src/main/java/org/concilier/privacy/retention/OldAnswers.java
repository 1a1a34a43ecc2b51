package org.concilier.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.concilier.shared.OnceOnly;

/** Answers kept so that a repeated request is done once. */
@ApplicationScoped
class OldAnswers implements Perishable {
    private static final OldRows OLD = new OldRows("idempotency_key", "client, idem_key", "claimed_at");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "answers kept for repeated requests";
    }

    @Override
    public String kept() {
        return OnceOnly.KEPT.toString();
    }

    @Override
    public long due() {
        return OLD.count(em, end());
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        return OLD.drop(em, end());
    }

    private Instant end() {
        return clock.instant().minus(OnceOnly.KEPT);
    }
}
