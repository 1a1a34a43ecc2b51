package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every look, refused ones included, has its leaf. */
@ApplicationScoped
class ProvenAccesses implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.ACCESS;
    }

    @Override
    public Class<?> entity() {
        return AccessEntry.class;
    }
}
