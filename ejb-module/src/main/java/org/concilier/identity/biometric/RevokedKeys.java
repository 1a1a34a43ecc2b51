package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keys of verifiers that nobody believes any more; they stay listed for good. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RevokedKeys {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void add(UUID verifierId, String kid, String by, String why) {
        em.createNativeQuery("insert into revoked_verifier_key (verifier_id, kid, revoked_at, revoked_by, reason)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, verifierId)
                .setParameter(2, kid)
                .setParameter(3, clock.instant())
                .setParameter(4, by)
                .setParameter(5, why)
                .executeUpdate();
    }

    boolean holds(UUID verifierId, String kid) {
        return em.find(RevokedVerifierKey.class, new RevokedVerifierKey.Name(verifierId, kid)) != null;
    }

    /** Of each of these verifiers, oldest first. */
    Map<UUID, List<VerifierView.RevokedKey>> of(Collection<UUID> verifiers) {
        if (verifiers.isEmpty()) return Map.of();
        return em.createQuery(
                        "select k from RevokedVerifierKey k where k.name.verifierId in :ids order by k.at, k.name.kid",
                        RevokedVerifierKey.class)
                .setParameter("ids", verifiers)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        RevokedVerifierKey::verifierId,
                        Collectors.mapping(RevokedVerifierKey::view, Collectors.toList())));
    }
}
