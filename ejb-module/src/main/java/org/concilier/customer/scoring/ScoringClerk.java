package org.concilier.customer.scoring;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.concilier.shared.Heartbeat;

/** Starts the run of the night, and finds runs that a crash interrupted. The timer only looks; our tables decide. */
@Singleton
@Startup
@DependsOn("Vault")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScoringClerk {
    private final Heartbeat heartbeat = new Heartbeat(
            Logger.getLogger(ScoringClerk.class.getName()), "runs of scoring cannot be looked after", "they can again");

    @Inject
    ScoringStart start;

    @Inject
    ScoringWorker worker;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void watch() {
        heartbeat.run(() -> {
            start.nightly();
            start.unfinished().forEach(worker::begin);
        });
    }
}
