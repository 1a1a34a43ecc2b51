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
import org.concilier.privacy.retention.OldRows;
import org.concilier.privacy.retention.Perishable;

/** Tokens of forms that were sent: after a day no browser has the page any more. */
@ApplicationScoped
class OldForms implements Perishable {
    private static final OldRows OLD = new OldRows("used_form", "token_hash", "used_at");
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
        return OLD.count(em, end());
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        return OLD.drop(em, end());
    }

    private Instant end() {
        return clock.instant().minus(KEPT);
    }
}
