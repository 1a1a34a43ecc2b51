package org.concilier.mail;

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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.concilier.shared.Heartbeat;

/** Keeps messages going, every two seconds on every node; a lease row lets one node send at a time. Internal. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailPump {
    private static final Logger LOG = Logger.getLogger(MailPump.class.getName());

    @Inject
    MailRound round;

    @Resource
    ManagedExecutorService executor;

    private final Heartbeat heart =
            new Heartbeat(LOG, "messages do not go out, will go on trying", "messages go out again");

    /** A slow mail server must not hold the timer. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        executor.submit(() -> heart.run(round::run));
    }
}
