package org.concilier.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Nobody is erased who is waiting for an answer about their data. */
@ApplicationScoped
class OpenRequests implements Reprieve {
    @PersistenceContext
    EntityManager em;

    @Override
    public Set<UUID> among(Collection<UUID> persons) {
        var found = em.createNativeQuery(
                        "select distinct customer_id from privacy_request where closed_at is null and customer_id in (:ids)",
                        UUID.class)
                .setParameter("ids", persons)
                .getResultList();
        var waiting = new HashSet<UUID>();
        for (var person : found) waiting.add((UUID) person);
        return waiting;
    }
}
