package org.concilier.identity.guard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.concilier.identity.Realm;
import org.concilier.shared.assurance.Operation;

/** Counts how often one more proof was asked for, by day and operation. That it was given is in the sign-in log. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StepUpTally {
    private static final String FIRST = "insert into step_up_asked (happened_on, realm, operation, times)"
            + " values (?1, ?2, ?3, 0) on conflict do nothing";
    private static final String AGAIN =
            "update step_up_asked set times = times + 1 where happened_on = ?1 and realm = ?2 and operation = ?3";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void asked(Realm realm, Operation operation) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (run(AGAIN, day, realm, operation) > 0) return;
        run(FIRST, day, realm, operation);
        run(AGAIN, day, realm, operation);
    }

    private int run(String query, LocalDate day, Realm realm, Operation operation) {
        return em.createNativeQuery(query)
                .setParameter(1, day)
                .setParameter(2, realm.name())
                .setParameter(3, operation.key())
                .executeUpdate();
    }
}
