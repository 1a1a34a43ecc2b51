package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.InvalidInput;

/** Finds verifiers. Internal: judges no caller. */
@ApplicationScoped
class VerifierBook {
    @PersistenceContext
    EntityManager em;

    /** By what it calls itself in {@code iss}. */
    Optional<Verifier> byIssuer(String issuer) {
        return em.createQuery("select v from Verifier v where v.issuer = :issuer", Verifier.class)
                .setParameter("issuer", issuer)
                .getResultStream()
                .findFirst();
    }

    /** Locks one until the transaction ends, and tells whether it is active. */
    boolean holdActive(UUID id) {
        return !em.createNativeQuery("select 1 from verifier where id = ?1 and active = true for update")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** The one to ask: the one named, or the caller itself, or the only one that there is. */
    Verifier serving(Modality modality, String issuer, String caller) {
        var able = able(modality);
        if (issuer != null) {
            return able.stream()
                    .filter(v -> v.issuer().equals(issuer))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("/issuer", "is no active verifier for this modality"));
        }
        var own = able.stream().filter(v -> v.isClient(caller)).toList();
        var choice = own.isEmpty() ? able : own;
        if (choice.isEmpty()) throw new InvalidInput("/modality", "has no active verifier");
        if (choice.size() > 1) throw new InvalidInput("/issuer", "is required: several verifiers serve this modality");
        return choice.get(0);
    }

    private List<Verifier> able(Modality modality) {
        return em.createQuery("select v from Verifier v where v.active = true order by v.issuer", Verifier.class)
                .getResultStream()
                .filter(v -> v.modalities().contains(modality))
                .toList();
    }
}
