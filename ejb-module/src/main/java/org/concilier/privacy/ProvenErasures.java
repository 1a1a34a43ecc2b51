package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every erasure has its leaf. */
@ApplicationScoped
class ProvenErasures implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.ERASURE;
    }

    @Override
    public Class<?> entity() {
        return ErasureRecord.class;
    }
}
