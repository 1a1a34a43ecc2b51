package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Sensors that belong to one person each, such as the fingerprint reader of a home: whoever uses one has it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sensors {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @param jkt thumbprint of the sensor's key (RFC 7638) */
    public void register(UUID verifierId, String jkt, UUID customerId) {
        forget(verifierId, jkt);
        em.createNativeQuery("insert into registered_sensor (verifier_id, jkt, customer_id, registered_at)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, verifierId)
                .setParameter(2, jkt)
                .setParameter(3, customerId)
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    public void forget(UUID verifierId, String jkt) {
        em.createNativeQuery("delete from registered_sensor where verifier_id = ?1 and jkt = ?2")
                .setParameter(1, verifierId)
                .setParameter(2, jkt)
                .executeUpdate();
    }

    /** Only an attested sensor, of a verifier that is trusted that far, registered for this very person. */
    boolean isPossessed(Verifier verifier, Assertion answer, UUID customerId) {
        return verifier.trust() == VerifierDraft.Trust.POSSESSION
                && answer.sensor().attested()
                && answer.jkt().isPresent()
                && !em.createNativeQuery("select 1 from registered_sensor"
                                + " where verifier_id = ?1 and jkt = ?2 and customer_id = ?3")
                        .setParameter(1, verifier.id())
                        .setParameter(2, answer.jkt().get())
                        .setParameter(3, customerId)
                        .getResultList()
                        .isEmpty();
    }
}
