package org.concilier.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** That the caller was shown a question. It changes nothing: silence is no answer, and is never taken for one. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class ShownQuestions {
    private static final String FIRST = "insert into shown_question (customer_id, purpose, shown_at)"
            + " values (?1, ?2, ?3) on conflict do nothing";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    /** Only the first time counts. */
    public void note(String purpose) {
        em.createNativeQuery(FIRST)
                .setParameter(1, caller.principal().orElseThrow().customerId())
                .setParameter(2, purpose)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }
}
