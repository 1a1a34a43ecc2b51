package org.concilier.identity.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The rows of the guard, each locked until the transaction ends: first the device, then the name, then networks. */
@ApplicationScoped
class GuardBook {
    private static final String MAKE = "insert into guess_counter (name_hash, failures, free_at, last_at)"
            + " values (?1, 0, ?2, ?2) on conflict do nothing";

    @PersistenceContext
    EntityManager em;

    Optional<UUID> account(String login) {
        if (login.indexOf('\0') >= 0) return Optional.empty();
        return em.createQuery("select a.id from Account a where a.login = :login", UUID.class)
                .setParameter("login", login.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    Optional<TrustedDevice> device(UUID id) {
        return Optional.ofNullable(em.find(TrustedDevice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void forget(TrustedDevice device) {
        em.remove(device);
    }

    GuessCounter counter(String name, Instant now) {
        var found = em.find(GuessCounter.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (found != null) return found;
        em.createNativeQuery(MAKE).setParameter(1, name).setParameter(2, now).executeUpdate();
        return em.find(GuessCounter.class, name, LockModeType.PESSIMISTIC_WRITE);
    }

    int failures(String name) {
        return em.createQuery("select c.failures from GuessCounter c where c.nameHash = :name", Integer.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    void forgive(String name) {
        em.createQuery("delete from GuessCounter c where c.nameHash = :name")
                .setParameter("name", name)
                .executeUpdate();
    }
}
