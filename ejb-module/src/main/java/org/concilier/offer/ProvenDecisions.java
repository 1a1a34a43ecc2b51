package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every decision about offers has its leaf. */
@ApplicationScoped
class ProvenDecisions implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.DECISION;
    }

    @Override
    public Class<?> entity() {
        return OfferDecision.class;
    }
}
