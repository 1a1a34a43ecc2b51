package org.concilier.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Once an hour, forgets what was derived under consents that have run out. Every node may: it comes to the same. */
@Singleton
@Startup
@DependsOn("Vault")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeatureWatch {
    private static final int PIECE = 500;

    @Inject
    Features features;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void watch() {
        var last = features.forgetEnded(null, PIECE);
        while (last != null) last = features.forgetEnded(last, PIECE);
    }
}
