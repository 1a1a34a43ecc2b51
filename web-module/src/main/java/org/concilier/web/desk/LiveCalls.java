package org.concilier.web.desk;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.concilier.identity.call.CallFeed;

/**
 * Tells the pages that are open on this node that their call has changed. One small read a second for all of them together,
 * whoever changed the call and on whichever node; none while no page is open.
 */
@ApplicationScoped
public class LiveCalls {
    private static final Logger LOG = Logger.getLogger(LiveCalls.class.getName());
    private static final long EVERY_MILLIS = 500;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CallFeed feed;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> ticking;

    synchronized void add(Listener listener) {
        listeners.add(listener);
        if (ticking == null) {
            ticking = executor.scheduleWithFixedDelay(this::tick, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void remove(Listener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) stop();
    }

    @PreDestroy
    synchronized void stop() {
        if (ticking != null) ticking.cancel(false);
        ticking = null;
    }

    /** A failure must not end the ticking: the database may be back the next time. */
    private void tick() {
        try {
            var steps = feed.steps(listeners.stream().map(Listener::call).collect(Collectors.toSet()));
            for (var listener : listeners) {
                var step = steps.get(listener.call());
                if (step != null) listener.tell(step);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "calls could not be followed this time", e);
        }
    }
}
