package org.concilier.identity.guard;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lines of the sign-in log, kept ninety days by default: long enough to notice, and to replay against another policy. */
@ApplicationScoped
class OldLines implements Perishable {
    private static final OldRows OLD = new OldRows("sign_in", "id", "happened_at");

    @PersistenceContext
    EntityManager em;

    @Inject
    @ConfigProperty(name = "concilier.retention.sign-ins")
    Duration kept;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "lines of the sign-in log";
    }

    @Override
    public String kept() {
        return kept.toString();
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
        return clock.instant().minus(kept);
    }
}
