package org.concilier.privacy.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Runs retention once an hour, on one node. Internal: nobody calls it. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionWatch {
    private static final System.Logger LOG = System.getLogger(RetentionWatch.class.getName());

    @Inject
    RetentionRun retention;

    @Schedule(hour = "*", minute = "53", persistent = false)
    void run() {
        try {
            var erased = retention.run();
            if (erased > 0) LOG.log(Level.INFO, "retention erased {0} persons", erased);
        } catch (RuntimeException e) {
            // The container would remove a timer that fails twice.
            LOG.log(Level.WARNING, "retention stopped and will go on in an hour", e);
        }
    }
}
