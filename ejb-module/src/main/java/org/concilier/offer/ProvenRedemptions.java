package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.concilier.ledger.LeafKind;
import org.concilier.ledger.ProvenRecord;
import org.concilier.ledger.ProvenRecords;

/** Every offer that was used has its leaf. */
@ApplicationScoped
class ProvenRedemptions implements ProvenRecords {
    @PersistenceContext
    EntityManager em;

    @Override
    public LeafKind kind() {
        return LeafKind.REDEMPTION;
    }

    @Override
    public List<ProvenRecord> page(UUID after, int limit) {
        return ProvenRecords.page(em, Redemption.class, after, limit);
    }
}
