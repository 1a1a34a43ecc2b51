package org.concilier.shared;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Scheduled work that must go on whatever happens to one run: one run at a time on a node, trouble told once. */
public final class Heartbeat {
    private static final Duration HALF_WAY = Duration.ofMillis(500);

    private final Logger log;
    private final String troubled;
    private final String well;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean failing;

    /**
     * @param troubled what the log says at the first run that fails
     * @param well what it says at the first that does not fail any more
     */
    public Heartbeat(Logger log, String troubled, String well) {
        this.log = log;
        this.troubled = troubled;
        this.well = well;
    }

    /** To be called each second. Container timers tick no faster, so each tick asks for one more run half way. */
    public void tick(ScheduledExecutorService executor, Runnable work) {
        try {
            executor.schedule(() -> run(work), HALF_WAY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.log(Level.FINE, "the server is stopping", e);
        }
        run(work);
    }

    /** Does the work, unless a longer run on this node is still at it. */
    public void run(Runnable work) {
        if (!busy.compareAndSet(false, true)) return;
        try {
            work.run();
            if (failing) log.info(well);
            failing = false;
        } catch (RuntimeException e) {
            // The container would remove a timer that fails twice; what waits keeps until a later run.
            if (!failing) log.log(Level.WARNING, troubled, e);
            failing = true;
        } finally {
            busy.set(false);
        }
    }
}
