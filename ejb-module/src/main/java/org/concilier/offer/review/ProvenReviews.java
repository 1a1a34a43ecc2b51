package org.concilier.offer.review;

import jakarta.enterprise.context.ApplicationScoped;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecords;

/** Every change of every review has its leaf. */
@ApplicationScoped
class ProvenReviews implements ProvenRecords {
    @Override
    public LeafKind kind() {
        return LeafKind.REVIEW;
    }

    @Override
    public Class<?> entity() {
        return ReviewStep.class;
    }
}
