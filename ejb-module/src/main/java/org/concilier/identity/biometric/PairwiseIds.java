package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concilier.shared.Secrets;

/**
 * What a verifier calls a person: a number that means nothing to anyone else (ISO/IEC 24745, unlinkability). Only its hash
 * is kept, to find the person again; erasing the person forgets it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PairwiseIds {
    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    /** The same each time, for this verifier. */
    public String of(Verifier verifier, UUID customerId) {
        var id = derived(verifier, customerId);
        em.createNativeQuery("insert into pairwise_subject (verifier_id, subject_hash, customer_id)"
                        + " values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, verifier.id())
                .setParameter(2, Secrets.sha256(id))
                .setParameter(3, customerId)
                .executeUpdate();
        return id;
    }

    /** Who is meant; empty for an id that was never told to this verifier. */
    public Optional<UUID> customer(Verifier verifier, String id) {
        List<?> found = em.createNativeQuery(
                        "select customer_id from pairwise_subject where verifier_id = ?1 and subject_hash = ?2",
                        UUID.class)
                .setParameter(1, verifier.id())
                .setParameter(2, Secrets.sha256(id))
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    private String derived(Verifier verifier, UUID customerId) {
        var named = (verifier.issuer() + "\n" + customerId).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.mac("pairwise subject", named));
    }
}
