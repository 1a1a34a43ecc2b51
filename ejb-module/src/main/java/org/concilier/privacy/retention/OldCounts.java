package org.concilier.privacy.retention;

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
import org.concilier.shared.Business;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts of consent checks, kept a year by default; a day at a time. */
@ApplicationScoped
class OldCounts implements Perishable {
    @PersistenceContext
    EntityManager em;

    @Inject
    @ConfigProperty(name = "concilier.retention.check-counts")
    String kept;

    @Inject
    @Business
    Clock clock;

    @Override
    public String what() {
        return "counts of consent checks";
    }

    @Override
    public String kept() {
        return kept;
    }

    @Override
    public long due() {
        return ((Number) em.createNativeQuery("select count(*) from consent_check_count where checked_on < ?1")
                        .setParameter(1, end())
                        .getSingleResult())
                .longValue();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean drop() {
        return em.createNativeQuery("delete from consent_check_count where checked_on ="
                                + " (select min(checked_on) from consent_check_count where checked_on < ?1)")
                        .setParameter(1, end())
                        .executeUpdate()
                > 0;
    }

    private LocalDate end() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(Period.parse(kept));
    }
}
