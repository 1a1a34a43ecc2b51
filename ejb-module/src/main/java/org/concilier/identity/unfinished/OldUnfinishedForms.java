package org.concilier.identity.unfinished;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.concilier.privacy.retention.OldRows;
import org.concilier.privacy.retention.Perishable;

/** Forms that were begun and then left alone. */
@ApplicationScoped
class OldUnfinishedForms implements Perishable {
    private static final OldRows OLD = new OldRows("unfinished_form", "id", "kept_at");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "forms that staff began and did not send";
    }

    @Override
    public String kept() {
        return UnfinishedForm.KEPT.toString();
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
        return clock.instant().minus(UnfinishedForm.KEPT);
    }
}
