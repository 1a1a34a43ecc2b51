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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** However many change at once, each modality takes the same few statements. */
    public void on(@Observes ConsentsChanged changes) {
        for (var modality : Modality.values()) {
            var permitted = customers(changes, modality, true);
            if (!permitted.isEmpty()) enrolled(permitted, modality);
            var ended = customers(changes, modality, false);
            if (!ended.isEmpty()) unwanted(ended, modality);
        }
    }

    private static Set<UUID> customers(ConsentsChanged changes, Modality modality, boolean permitted) {
        return changes.changes().stream()
                .filter(change -> change.purpose().equals(modality.purpose()) && change.permitted() == permitted)
                .map(ConsentChanged::customerId)
                .collect(Collectors.toSet());
    }

    /** Whoever says yes anew enrols anew: what was tried before is forgotten. */
    private void enrolled(Set<UUID> customers, Modality modality) {
        em.createQuery("delete from BiometricAttempts a where a.place.customerId in :customers"
                        + " and a.place.modality = :modality")
                .setParameter("customers", customers)
                .setParameter("modality", modality)
                .executeUpdate();
    }

    private void unwanted(Set<UUID> customers, Modality modality) {
        end(
                "e.customerId in :customers and e.modality = :modality",
                Map.of("customers", customers, "modality", modality),
                Cause.CONSENT_ENDED);
        sessions.drop(customers, modality);
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
