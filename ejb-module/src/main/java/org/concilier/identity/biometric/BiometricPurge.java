package org.concilier.identity.biometric;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Forgets what is of no more use: within hours what only guards against replay, after a year the audit. */
@Stateless
@PermitAll
public class BiometricPurge {
    private static final Duration CHALLENGES = Duration.ofDays(1);
    private static final Duration AUDIT = Duration.ofDays(365);
    private static final Duration BUCKETS = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "23", persistent = false)
    void forget() {
        var now = clock.instant();
        before("used_verifier_assertion where expires_at", now);
        before("biometric_evidence where valid_until", now);
        before("assertion_challenge where expires_at", now.minus(CHALLENGES));
        before("judged_assertion where judged_at", now.minus(AUDIT));
        em.createNativeQuery("delete from score_bucket where counted_on < ?1")
                .setParameter(1, now.minus(BUCKETS).atZone(ZoneOffset.UTC).toLocalDate())
                .executeUpdate();
    }

    private void before(String what, Instant when) {
        em.createNativeQuery("delete from " + what + " < ?1")
                .setParameter(1, when)
                .executeUpdate();
    }
}
