package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.ConsentChanged;
import org.concilier.consent.ConsentsChanged;

/** Ends what rests on a body as soon as it may no longer: in the transaction that says so, for the very next request. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class EvidenceEnds {
    @PersistenceContext
    EntityManager em;

    @Inject
    Event<AssertionJudged> judged;

    @Inject
    SessionEvidence sessions;

    @Inject
    Clock clock;

    /** A yes to being recognised also ends a modality's being off: whoever gives it enrols again. */
    public void on(@Observes ConsentsChanged changes) {
        for (var change : changes.changes()) {
            Modality.ofPurpose(change.purpose()).ifPresent(modality -> changed(change, modality));
        }
    }

    private void changed(ConsentChanged change, Modality modality) {
        if (change.permitted()) {
            em.createQuery("delete from BiometricAttempts a where a.place = :place")
                    .setParameter("place", new BiometricAttempts.Place(change.customerId(), modality))
                    .executeUpdate();
            return;
        }
        end(
                "e.customerId = :customer and e.modality = :modality",
                Map.of("customer", change.customerId(), "modality", modality),
                Cause.CONSENT_ENDED);
        sessions.drop(change.customerId(), modality);
    }

    /** Whatever was signed with this key may be a lie. */
    public void revoked(UUID verifierId, String kid) {
        end("e.verifierId = :verifier and e.kid = :kid", Map.of("verifier", verifierId, "kid", kid), Cause.KEY_REVOKED);
        sessions.dropFrom(LiveEvidence.source(verifierId, kid));
    }

    /** The verifier is switched off: its word counts no more. */
    public void stopped(Verifier verifier) {
        end("e.verifierId = :verifier", Map.of("verifier", verifier.id()), Cause.VERIFIER_STOPPED);
        sessions.dropFrom(verifier.id().toString());
    }

    /** By a statement of their own, so that rows which somebody else ends at the same time are no fault. */
    private void end(String which, Map<String, ?> names, Cause cause) {
        var now = clock.instant();
        var found = em.createQuery("select e from LiveEvidence e where " + which, LiveEvidence.class);
        var gone = em.createQuery("delete from LiveEvidence e where " + which);
        names.forEach((name, content) -> {
            found.setParameter(name, content);
            gone.setParameter(name, content);
        });
        var ended = found.getResultList();
        gone.executeUpdate();
        for (var one : ended) {
            if (one.interaction() == null || !now.isBefore(one.validUntil())) continue;
            judged.fire(new AssertionJudged(one.interaction(), one.customerId(), cause.verdict(), cause.code(), now));
        }
    }
}
