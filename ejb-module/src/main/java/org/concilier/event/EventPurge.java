package org.concilier.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Once an hour, deletes what has been told long enough ago. Every node may: it comes to the same. Internal. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventPurge {
    @Inject
    EventRetention retention;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void purge() {
        for (boolean more = true; more; ) more = retention.events();
        for (boolean more = true; more; ) more = retention.proofs();
    }
}
