package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The looks that were allowed on one of some bases. Internal: whoever asks has noted a look of their own. */
@ApplicationScoped
public class LooksByBasis {
    @PersistenceContext
    EntityManager em;

    /** Oldest first. */
    @Transactional(TxType.MANDATORY)
    public List<Access> of(UUID customerId, Collection<String> bases) {
        return em.createQuery(
                        "select e from AccessEntry e where e.customerId = :customer and e.allowed = true"
                                + " and e.basis in :bases order by e.lookedAt, e.id",
                        AccessEntry.class)
                .setParameter("customer", customerId)
                .setParameter("bases", bases)
                .getResultStream()
                .map(AccessEntry::view)
                .toList();
    }
}
