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
import org.concilier.privacy.retention.OldRows;
import org.concilier.privacy.retention.Perishable;
import org.concilier.shared.Business;

/** That somebody was shown a question: what was answered is kept with the consent, and older silence is on no page. */
@ApplicationScoped
class OldShownQuestions implements Perishable {
    private static final OldRows OLD = new OldRows("shown_question", "customer_id, purpose", "shown_at");
    private static final Duration KEPT = Duration.ofDays(120);

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
