package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecord;
import org.concilier.ledger.ProvenRecords;

/** Every look, refused ones included, has its leaf. */
@ApplicationScoped
class ProvenAccesses implements ProvenRecords {
    @PersistenceContext
    EntityManager em;

    @Override
    public LeafKind kind() {
        return LeafKind.ACCESS;
    }

    @Override
    public List<ProvenRecord> page(UUID after, int limit) {
        return ProvenRecords.page(em, AccessEntry.class, after, limit);
    }
}
