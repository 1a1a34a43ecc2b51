package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.assurance.Evidence;

/** Writes down what became of an assertion, and tells those who wait for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Outcomes {
    @PersistenceContext
    EntityManager em;

    @Inject
    Event<AssertionJudged> judged;

    @Inject
    Suspicions suspicions;

    @Inject
    Sensors sensors;

    @Inject
    Clock clock;

    public Outcome accepted(Hearing heard) {
        var now = clock.instant();
        var answer = heard.assertion().orElseThrow();
        var customer = heard.customer().orElseThrow();
        var live = new LiveEvidence(heard, now);
        em.persist(live);
        forgetFailures(customer, answer.modality());
        write(heard, Cause.ACCEPTED, now);
        return new Outcome(Cause.ACCEPTED, customer, evidence(heard, customer), live.source(), live.validUntil());
    }

    public Outcome refused(Hearing heard, Cause cause) {
        var now = clock.instant();
        if (cause.isFailedAttempt()) heard.customer().ifPresent(customer -> count(customer, heard, now));
        suspicions.tell(heard, cause, now);
        write(heard, cause, now);
        return Outcome.refused(cause);
    }

    /** A registered sensor of the person's own is something the person has; the body alone is never more than presence. */
    private Set<Evidence> evidence(Hearing heard, UUID customer) {
        var answer = heard.assertion().orElseThrow();
        var shown = EnumSet.of(Evidence.valueOf(answer.modality().name()));
        if (sensors.isPossessed(heard.verifier().orElseThrow(), answer, customer)) shown.add(Evidence.POP);
        return shown;
    }

    private void write(Hearing heard, Cause cause, Instant now) {
        em.persist(new JudgedAssertion(heard, cause, now));
        heard.challenge().ifPresent(challenge -> {
            bucket(heard, cause, now);
            var whom = heard.customer().or(challenge::customerId).orElse(null);
            challenge
                    .interaction()
                    .ifPresent(interaction ->
                            judged.fire(new AssertionJudged(interaction, whom, cause.verdict(), cause.code(), now)));
        });
    }

    private void count(UUID customer, Hearing heard, Instant now) {
        var answer = heard.assertion().orElseThrow();
        var place = new BiometricAttempts.Place(customer, answer.modality());
        var attempts = em.find(BiometricAttempts.class, place);
        var first = attempts == null;
        if (first) attempts = new BiometricAttempts(place);
        attempts.fail(answer.liveness().isProven(), now);
        if (first) em.persist(attempts);
    }

    private void forgetFailures(UUID customer, Modality modality) {
        var attempts = em.find(BiometricAttempts.class, new BiometricAttempts.Place(customer, modality));
        if (attempts != null) em.remove(attempts);
    }

    private void bucket(Hearing heard, Cause cause, Instant now) {
        var answer = heard.assertion().orElseThrow();
        em.createNativeQuery("insert into score_bucket (id, verifier_id, modality, bucket, accepted, counted_on)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, heard.verifier().orElseThrow().id())
                .setParameter(3, answer.modality().name())
                .setParameter(4, answer.match().bucket())
                .setParameter(5, cause == Cause.ACCEPTED)
                .setParameter(6, now.atZone(java.time.ZoneOffset.UTC).toLocalDate())
                .executeUpdate();
    }
}
