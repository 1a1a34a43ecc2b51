package org.concilier.ledger;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/**
 * The records of one kind that must each have a leaf: one CDI bean for each kind, in the feature that keeps them. The
 * export lists them, so that whoever verifies it sees a record that was never, or is no longer, in the ledger.
 */
public interface ProvenRecords {
    /** No two beans have the same. */
    LeafKind kind();

    /**
     * Called in a transaction.
     *
     * @param after id of the last record of the page before; null for the first page
     * @return the next records by id
     */
    List<ProvenRecord> page(UUID after, int limit);

    /** {@link #page} of an entity that has an {@code id} and a {@code leafHash}. */
    static List<ProvenRecord> page(EntityManager em, Class<?> entity, UUID after, int limit) {
        var query = em.createQuery(
                "select new org.concilier.ledger.ProvenRecord(r.id, r.leafHash) from " + entity.getSimpleName() + " r"
                        + (after == null ? "" : " where r.id > :after") + " order by r.id",
                ProvenRecord.class);
        if (after != null) query.setParameter("after", after);
        return query.setMaxResults(limit).getResultList();
    }
}
