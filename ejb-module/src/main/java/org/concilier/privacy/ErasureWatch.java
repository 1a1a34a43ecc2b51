package org.concilier.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Applies the vault's list of the erased before the node serves, and every hour: whoever came back with a restored
 * backup goes again. Every node may: it comes to the same. Internal.
 */
@Singleton
@Startup
@DependsOn({"Database", "Vault"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ErasureWatch {
    private static final System.Logger LOG = System.getLogger(ErasureWatch.class.getName());

    @Inject
    Erasure erasure;

    @PostConstruct
    void applyBeforeServing() {
        apply();
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    void applyHourly() {
        apply();
    }

    private void apply() {
        int mended = erasure.mend();
        if (mended > 0) LOG.log(Level.WARNING, "{0} erased persons had come back and were erased again", mended);
    }
}
