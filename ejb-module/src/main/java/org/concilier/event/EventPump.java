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
import java.util.logging.Logger;
import org.concilier.shared.Heartbeat;

/** Keeps events moving, twice a second on every node; lease rows let one node do each piece. Internal. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EventPump {
    private static final Logger LOG = Logger.getLogger(EventPump.class.getName());

    @Inject
    EventSequencing sequencing;

    @Inject
    FanOut fanOut;

    @Inject
    Posting posting;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Heartbeat heart = new Heartbeat(LOG, "events do not move, will go on trying", "events move again");

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        heart.tick(executor, this::work);
    }

    private void work() {
        for (boolean more = true; more; ) more = sequencing.batch();
        for (boolean more = true; more; ) more = fanOut.batch();
        posting.start();
    }
}
