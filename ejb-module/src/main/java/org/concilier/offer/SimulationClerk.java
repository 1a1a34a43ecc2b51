package org.concilier.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Finds simulations that a crash interrupted; whoever holds the lease of a share goes on with it. Internal. */
@Singleton
@PermitAll
public class SimulationClerk {
    @PersistenceContext
    EntityManager em;

    @Inject
    SimulationWorker worker;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void resume() {
        em.createQuery("select s.id from Simulation s where s.state = RUNNING", UUID.class)
                .getResultList()
                .forEach(worker::begin);
    }
}
