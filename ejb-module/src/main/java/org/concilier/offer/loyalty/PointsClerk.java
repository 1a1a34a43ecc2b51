package org.concilier.offer.loyalty;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every ten minutes, lets points become active and end. What a member reads or spends is up to date without it. */
@Singleton
@Startup
@DependsOn("Database")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PointsClerk {
    private static final int PIECE = 100;

    @Inject
    DuePoints due;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void settle() {
        var more = true;
        while (more) more = due.settle(PIECE);
    }
}
