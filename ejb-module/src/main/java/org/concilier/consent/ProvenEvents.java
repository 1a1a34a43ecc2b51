package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every step of every consent has its leaf. */
@ApplicationScoped
class ProvenEvents implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.CONSENT;
    }

    @Override
    public Class<?> entity() {
        return ConsentEvent.class;
    }
}
