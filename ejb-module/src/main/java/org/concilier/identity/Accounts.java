package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Accounts {
    @PersistenceContext
    EntityManager em;

    /** As a list, not as a stream: outside a transaction, where sign-ins wait for a core, a stream would keep its connection. */
    public Optional<Account> byLogin(String login) {
        if (login == null || login.indexOf('\0') >= 0) return Optional.empty(); // PostgreSQL has no such text
        return em
                .createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Account.normalized(login))
                .getResultList()
                .stream()
                .findFirst();
    }

    boolean isTaken(String login) {
        return byLogin(login).isPresent();
    }

    boolean isOpened(UUID customerId) {
        return em.createQuery("select count(a) from Account a where a.customerId = :customer", Long.class)
                        .setParameter("customer", customerId)
                        .getSingleResult()
                > 0;
    }
}
