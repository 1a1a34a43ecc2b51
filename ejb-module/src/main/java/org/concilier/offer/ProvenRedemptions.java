package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every offer that was used has its leaf. */
@ApplicationScoped
class ProvenRedemptions implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.REDEMPTION;
    }

    @Override
    public Class<?> entity() {
        return Redemption.class;
    }
}
