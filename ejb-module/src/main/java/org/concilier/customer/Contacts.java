package org.concilier.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.mail.KnownAddresses;

/** The e-mail address that a customer gave the company. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Contacts implements KnownAddresses {
    @PersistenceContext
    EntityManager em;

    @Override
    public Optional<String> email(UUID customerId) {
        return em.createQuery(
                        "select c.profile.email from Customer c where c.id = :id and c.profile.email is not null",
                        String.class)
                .setParameter("id", customerId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<String> words(UUID customerId) {
        var customer = em.find(Customer.class, customerId);
        return customer == null ? List.of() : customer.profile().words();
    }
}
