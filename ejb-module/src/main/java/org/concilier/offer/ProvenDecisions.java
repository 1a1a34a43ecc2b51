package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecord;
import org.concilier.ledger.ProvenRecords;

/** Every decision about offers has its leaf. */
@ApplicationScoped
class ProvenDecisions implements ProvenRecords {
    @PersistenceContext
    EntityManager em;

    @Override
    public LeafKind kind() {
        return LeafKind.DECISION;
    }

    @Override
    public List<ProvenRecord> page(UUID after, int limit) {
        return ProvenRecords.page(em, OfferDecision.class, after, limit);
    }
}
