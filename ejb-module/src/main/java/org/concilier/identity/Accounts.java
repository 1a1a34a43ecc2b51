package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class Accounts {
    @PersistenceContext
    EntityManager em;

    Optional<Account> byLogin(String login) {
        return em.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", Account.normalized(login))
                .getResultStream()
                .findFirst();
    }

    boolean isTaken(String login) {
        return byLogin(login).isPresent();
    }
}
