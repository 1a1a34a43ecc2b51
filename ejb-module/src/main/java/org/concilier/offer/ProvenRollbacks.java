package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every rollback has its leaf. */
@ApplicationScoped
class ProvenRollbacks implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.ROLLBACK;
    }

    @Override
    public Class<?> entity() {
        return Rollback.class;
    }
}
