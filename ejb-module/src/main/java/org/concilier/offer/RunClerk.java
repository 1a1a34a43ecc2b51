package org.concilier.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Finds runs that a crash interrupted; whoever holds the lease of one goes on with it. Internal. */
@Singleton
@PermitAll
public class RunClerk {
    @PersistenceContext
    EntityManager em;

    @Inject
    RunWorker worker;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void resume() {
        em.createQuery("select r.id from DecisionRun r where r.state = RUNNING", UUID.class)
                .getResultList()
                .forEach(worker::begin);
    }
}
