package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.concilier.privacy.Naming;

/** {@code /customers/{id}}, and ids of customers in request bodies. */
@ApplicationScoped
class NamedCustomers implements Naming {
    @PersistenceContext
    EntityManager em;

    @Override
    public String kind() {
        return "customers";
    }

    @Override
    public Optional<UUID> customer(String name) {
        return Naming.id(name).flatMap(this::known);
    }

    private Optional<UUID> known(UUID id) {
        return em.createQuery("select c.id from Customer c where c.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
