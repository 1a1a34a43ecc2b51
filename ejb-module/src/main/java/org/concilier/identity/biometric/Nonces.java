package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.concilier.shared.Secrets;

/** Each question is answered once, and each answer counts once: the database decides, whichever node asks it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Nonces {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Uses up the nonce, whatever comes of it, and then the assertion's own id. */
    public void use(Hearing heard) throws Refused {
        var answer = heard.assertion().orElseThrow();
        var verifier = heard.verifier().orElseThrow();
        var hash = Secrets.sha256(answer.nonce());
        var challenge = em.find(AssertionChallenge.class, hash);
        Refused.unless(challenge != null, Cause.UNKNOWN_NONCE);
        Refused.unless(isFirst(hash), Cause.USED_NONCE);
        heard.answers(challenge);
        challenge.requireAnswer(answer, verifier, heard.presenter(), clock.instant());
        Refused.unless(isNew(verifier, answer), Cause.REPLAYED);
    }

    private boolean isFirst(String hash) {
        return em.createNativeQuery(
                                "update assertion_challenge set used_at = ?2 where nonce_hash = ?1 and used_at is null")
                        .setParameter(1, hash)
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
    }

    private boolean isNew(Verifier verifier, Assertion answer) {
        return em.createNativeQuery("insert into used_verifier_assertion (verifier_id, jti_hash, expires_at)"
                                + " values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, verifier.id())
                        .setParameter(2, Secrets.sha256(answer.id()))
                        .setParameter(3, answer.expiresAt().plus(AssertionJudge.SKEW))
                        .executeUpdate()
                == 1;
    }
}
