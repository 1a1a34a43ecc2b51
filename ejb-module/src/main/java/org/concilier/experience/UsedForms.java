package org.concilier.experience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.concilier.shared.Roles;
import org.concilier.shared.Secrets;

/**
 * Makes a form count once. Its token is claimed before anything is done, in a transaction of its own, so that the second
 * of two presses finds it taken on any node; it is given back when nothing came of it.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UsedForms {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param done whether it was carried out; false while it still is */
    public record Use(Instant at, boolean done) {}

    /** Takes the token; the earlier use when it is taken already. */
    public Optional<Use> claim(String token) {
        var taken = em.createNativeQuery("insert into used_form (token_hash, used_at, done) values (?1, ?2, false)"
                        + " on conflict do nothing")
                .setParameter(1, Secrets.sha256(token))
                .setParameter(2, clock.instant())
                .executeUpdate();
        return taken == 1 ? Optional.empty() : use(token);
    }

    /** What it asked for has been carried out. */
    public void done(String token) {
        em.createNativeQuery("update used_form set done = true where token_hash = ?1")
                .setParameter(1, Secrets.sha256(token))
                .executeUpdate();
    }

    /** Nothing came of it: it may be sent again. */
    public void release(String token) {
        em.createNativeQuery("delete from used_form where token_hash = ?1 and done = false")
                .setParameter(1, Secrets.sha256(token))
                .executeUpdate();
    }

    /** When it was used; empty when it never was, or is forgotten. */
    public Optional<Use> use(String token) {
        return Optional.ofNullable(em.find(UsedForm.class, Secrets.sha256(token)))
                .map(UsedForm::use);
    }
}
