package org.concilier.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecord;
import org.concilier.ledger.ProvenRecords;

/** Every change of every request has its leaf. */
@ApplicationScoped
class ProvenSteps implements ProvenRecords {
    @PersistenceContext
    EntityManager em;

    @Override
    public LeafKind kind() {
        return LeafKind.REQUEST;
    }

    @Override
    public List<ProvenRecord> page(UUID after, int limit) {
        return ProvenRecords.page(em, RequestStep.class, after, limit);
    }
}
