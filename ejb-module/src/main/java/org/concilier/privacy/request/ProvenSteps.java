package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every change of every request has its leaf. */
@ApplicationScoped
class ProvenSteps implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.REQUEST;
    }

    @Override
    public Class<?> entity() {
        return RequestStep.class;
    }
}
