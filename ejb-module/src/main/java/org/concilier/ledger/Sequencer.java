package org.concilier.ledger;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.concilier.shared.Heartbeat;

/** Wakes the sequencing twice a second on every node; the lease row lets one of them work. Internal: nobody calls it. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());

    @Inject
    Sequencing sequencing;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Heartbeat heart = new Heartbeat(
            LOG, "the ledger cannot give positions, will go on trying", "the ledger gives positions again");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        heart.tick(executor, this::work);
    }

    /** Empties the queue. */
    private void work() {
        for (boolean more = true; more; ) more = sequencing.batch();
    }
}
