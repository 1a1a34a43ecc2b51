package org.concilier.offer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Twice a minute, gives back what was reserved and not used. Every node may: each reservation ends once. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReservationClerk {
    private static final int PIECE = 200;

    @Inject
    Holds holds;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    public void expire() {
        var more = true;
        while (more) more = holds.expire(PIECE);
    }
}
