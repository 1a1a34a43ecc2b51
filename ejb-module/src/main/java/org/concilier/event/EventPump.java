package org.concilier.event;

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

/** Keeps events moving, twice a second on every node; lease rows let one node do each piece. Internal. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EventPump {
    private static final Logger LOG = Logger.getLogger(EventPump.class.getName());
    private static final long HALF_A_SECOND = 500;

    @Inject
    EventSequencing sequencing;

    @Inject
    FanOut fanOut;

    @Inject
    Posting posting;

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

    void run() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            for (boolean more = true; more; ) more = sequencing.batch();
            for (boolean more = true; more; ) more = fanOut.batch();
            posting.start();
            if (failing) LOG.info("events move again");
            failing = false;
        } catch (RuntimeException e) {
            // The container would remove a timer that fails twice; what waits keeps until a later run.
            if (!failing) LOG.log(Level.WARNING, "events do not move, will go on trying", e);
            failing = true;
        } finally {
            busy.set(false);
        }
    }
}
