package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.concilier.privacy.Naming;

/** {@code /consents/{id}}. */
@ApplicationScoped
class NamedConsents implements Naming {
    @PersistenceContext
    EntityManager em;

    @Override
    public String kind() {
        return "consents";
    }

    @Override
    public Optional<UUID> customer(String name) {
        return Naming.id(name).flatMap(this::owner);
    }

    private Optional<UUID> owner(UUID id) {
        return em.createQuery("select c.customerId from Consent c where c.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
