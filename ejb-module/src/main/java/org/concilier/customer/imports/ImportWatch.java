package org.concilier.customer.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Goes on, from the first seconds after a start, with imports that a killed process left. Internal. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWatch {
    @Inject
    ImportRunner runner;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void watch() {
        runner.watch();
    }
}
