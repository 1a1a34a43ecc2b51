package org.concilier.experience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.concilier.shared.Business;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** How far the caller's first visit has come; each step counts once, however often its page is opened. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class FirstVisits {
    private static final String FIRST = "insert into first_visit_step (customer_id, step, reached_at)"
            + " values (?1, 'WELCOMED', ?2) on conflict do nothing";
    private static final String NEXT = "insert into first_visit_step (customer_id, step, reached_at)"
            + " select w.customer_id, ?3, cast(?2 as timestamp(6) with time zone) from first_visit_step w"
            + " where w.customer_id = ?1 and w.step = 'WELCOMED' on conflict do nothing";

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    @Business
    Clock clock;

    public void begin() {
        em.createNativeQuery(FIRST)
                .setParameter(1, me())
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    /** Does nothing for a visit that never began here: whoever answers later, elsewhere, is on no first visit. */
    public void reached(VisitStep step) {
        em.createNativeQuery(NEXT)
                .setParameter(1, me())
                .setParameter(2, clock.instant())
                .setParameter(3, step.name())
                .executeUpdate();
    }

    private UUID me() {
        return caller.principal().orElseThrow().customerId();
    }
}
