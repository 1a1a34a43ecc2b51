package org.concilier.identity.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.concilier.privacy.retention.OldRows;
import org.concilier.privacy.retention.Perishable;

/** Counts of how long sign-ins took, kept a year like those of consent checks: they name nobody, and need not grow for ever. */
@ApplicationScoped
class OldPace implements Perishable {
    private static final Period KEPT = Period.ofYears(1);
    private static final OldRows OLD =
            new OldRows("sign_in_pace", "happened_on, realm, method, seconds", "happened_on");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String what() {
        return "counts of how long sign-ins took";
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

    private LocalDate end() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(KEPT);
    }
}
