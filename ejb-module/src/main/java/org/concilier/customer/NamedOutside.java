package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.concilier.privacy.Naming;

/** {@code /customers?externalId=}. */
@ApplicationScoped
class NamedOutside implements Naming {
    @PersistenceContext
    EntityManager em;

    @Override
    public String kind() {
        return "externalId";
    }

    @Override
    public Optional<UUID> customer(String name) {
        if (name.indexOf('\0') >= 0) return Optional.empty(); // PostgreSQL has no such text
        return em.createQuery("select c.id from Customer c where c.profile.externalId = :name", UUID.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
