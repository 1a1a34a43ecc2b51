package org.concilier.ledger;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The ledger outside a container. */
public final class Ledgers {
    private Ledgers() {}

    public static Ledger on(EntityManager em, Clock clock) {
        var ledger = new Ledger();
        ledger.em = em;
        ledger.clock = clock;
        return ledger;
    }
}
