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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Wakes the sequencing twice a second on every node; the lease row lets one of them work. Internal: nobody calls it. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Sequencer {
    private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());
    private static final long HALF_A_SECOND = 500;

    @Inject
    Sequencing sequencing;

    @Resource
    ManagedScheduledExecutorService executor;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;

    /** Container timers tick no faster than once a second, so each tick asks for one more run half way. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        try {
            executor.schedule(this::run, HALF_A_SECOND, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "the server is stopping", e);
        }
        run();
    }

    /** Empties the queue, unless a longer run on this node is still at it. */
    void run() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            boolean more = true;
            while (more) more = sequencing.batch();
            if (failing) LOG.info("the ledger gives positions again");
            failing = false;
        } catch (RuntimeException e) {
            // The container would remove a timer that fails twice; the queue keeps everything until a later run.
            if (!failing) LOG.log(Level.WARNING, "the ledger cannot give positions, will go on trying", e);
            failing = true;
        } finally {
            busy.set(false);
        }
    }
}
