package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import org.concilier.identity.OpenSessions;
import org.concilier.identity.Proof;
import org.concilier.shared.assurance.Evidence;

/** Takes what verifiers said back from signed-in sessions: at their next request it counts no more. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SessionEvidence {
    @PersistenceContext
    EntityManager em;

    @Inject
    OpenSessions sessions;

    /** Of those who are signed in. With the recognition goes the possession of a sensor that was proved by it. */
    public void drop(Collection<UUID> customers, Modality modality) {
        var accounts = em.createQuery(
                        "select distinct s.account.id from LoginSession s where s.account.customerId in :customers",
                        UUID.class)
                .setParameter("customers", customers)
                .getResultList();
        for (var account : accounts) sessions.drop(account, proof -> rests(proof, modality));
    }

    private static boolean rests(Proof proof, Modality modality) {
        return proof.source() != null && proof.evidence() == Evidence.valueOf(modality.name())
                || proof.source() != null && proof.evidence() == Evidence.POP;
    }

    /** Of whomever: nothing that this source said is to be believed. */
    public void dropFrom(String source) {
        sessions.dropFrom(source);
    }
}
