package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The keys of programs. */
@ApplicationScoped
class ClientKeys {
    @PersistenceContext
    EntityManager em;

    /** The oldest first. */
    List<ClientKey> of(String clientId) {
        return em.createQuery(
                        "select k from ClientKey k where k.clientId = :client order by k.addedAt, k.kid",
                        ClientKey.class)
                .setParameter("client", clientId)
                .getResultList();
    }
}
