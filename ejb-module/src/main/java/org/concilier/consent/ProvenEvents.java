package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecord;
import org.concilier.ledger.ProvenRecords;

/** Every step of every consent has its leaf. */
@ApplicationScoped
class ProvenEvents implements ProvenRecords {
    @PersistenceContext
    EntityManager em;

    @Override
    public LeafKind kind() {
        return LeafKind.CONSENT;
    }

    @Override
    public List<ProvenRecord> page(UUID after, int limit) {
        return ProvenRecords.page(em, ConsentEvent.class, after, limit);
    }
}
