package org.concilier.privacy.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concilier.privacy.Erasure;

/**
 * Works on requests that are due, on one node at a time. Nothing here ever ends a request for taking long: what fails is
 * tried again, later and later, and shows as overdue when its month is over. Internal.
 */
@Singleton
@Startup
@DependsOn("ErasureWatch")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestWatch {
    private static final System.Logger LOG = System.getLogger(RequestWatch.class.getName());

    @Inject
    RequestWork work;

    @Inject
    Erasure erasure;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            for (var due : work.due()) {
                if (!work.stillHeld()) return;
                attempt(due);
            }
        } finally {
            busy.set(false);
        }
    }

    @Schedule(hour = "*", minute = "51", persistent = false)
    void forgetExpiredPackages() {
        boolean more = true;
        while (more) more = work.forgetExpired();
    }

    private void attempt(RequestWork.Due due) {
        try {
            if (due.kind() == RequestKind.ERASURE) {
                if (work.isDue(due.id())) erasure.erase(due.customerId(), "the person asked for it");
            } else {
                work.pack(due.id());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "privacy request " + due.id() + " is not done yet and will be tried again", e);
            work.failed(due.id());
        }
    }
}
