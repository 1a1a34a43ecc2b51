package org.concilier.identity.counter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Every five minutes, forgets whom no place expects any more. Every node may: it comes to the same. */
@Singleton
@Startup
@DependsOn("Vault")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GalleryWatch {
    @Inject
    OldGalleries old;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void watch() {
        var more = old.drop();
        while (more) more = old.drop();
    }
}
