package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.concilier.privacy.Naming;

/** {@code /offer-decisions/{id}}, and ids of decisions in request bodies. */
@ApplicationScoped
class NamedDecisions implements Naming {
    @PersistenceContext
    EntityManager em;

    @Override
    public String kind() {
        return "offer-decisions";
    }

    @Override
    public Optional<UUID> customer(String name) {
        return Naming.id(name).flatMap(this::owner);
    }

    private Optional<UUID> owner(UUID id) {
        return em.createQuery("select d.customerId from OfferDecision d where d.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
