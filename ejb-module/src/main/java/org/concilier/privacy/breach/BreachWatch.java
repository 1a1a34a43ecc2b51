package org.concilier.privacy.breach;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Goes on with walks through the access log, one node a breach, from where a stop left them. Internal. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class BreachWatch {
    private static final System.Logger LOG = System.getLogger(BreachWatch.class.getName());

    @Inject
    BreachWalk walk;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        walkAll();
    }

    /** Public for tests: walks every open breach to its end. */
    public void walkAll() {
        try {
            for (var breach : walk.open()) {
                for (boolean more = true; more; ) more = walk.next(breach);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "looking for whom a breach concerns stopped and will go on", e);
        }
    }
}
