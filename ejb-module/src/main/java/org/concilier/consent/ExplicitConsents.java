package org.concilier.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Yeses that stand and rest on a verification of the person, as data of a special category needs (GDPR article 9(2)(a)).
 * Internal: judges no caller.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ExplicitConsents {
    @PersistenceContext
    EntityManager em;

    @Inject
    Permissions permissions;

    /**
     * The consent that permits this now, with a promise: until the running transaction ends, nobody can withdraw it. Empty
     * without one, and for a yes that nobody proved to be the person's.
     */
    public Optional<UUID> locked(UUID customerId, String purpose) {
        return explicit(permissions.locked(customerId), purpose);
    }

    /** The same without the promise. */
    public boolean isGiven(UUID customerId, String purpose) {
        return explicit(permissions.of(customerId), purpose).isPresent();
    }

    /** Whether there is such a person. */
    public boolean isKnown(UUID customerId) {
        return em.createQuery("select count(s) from Subject s where s.customerId = :id", Long.class)
                        .setParameter("id", customerId)
                        .getSingleResult()
                > 0;
    }

    private Optional<UUID> explicit(Grants grants, String purpose) {
        return Optional.ofNullable(grants.byPurpose().get(purpose))
                .map(Grant::consentId)
                .filter(this::restsOnVerification);
    }

    private boolean restsOnVerification(UUID consentId) {
        return em.createQuery("select count(c) from Consent c where c.id = :id and c.stepUp is not null", Long.class)
                        .setParameter("id", consentId)
                        .getSingleResult()
                > 0;
    }
}
