package org.concilier.ledger;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.concilier.vault.SubjectKeys;

/** The ledger outside a container. */
public final class Ledgers {
    private Ledgers() {}

    public static Ledger on(EntityManager em, Clock clock, SubjectKeys keys) {
        var ledger = new Ledger();
        ledger.em = em;
        ledger.clock = clock;
        ledger.subjectKeys = keys;
        return ledger;
    }
}
