package org.concilier.identity.biometric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Judges assertions: every check in its order, the first that does not hold ends it, and whatever it ends with is written
 * down with what is certain by then. What is written stays when the assertion is refused: a nonce is used up either way.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AssertionJudge {
    static final Duration SKEW = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    VerifierBook verifiers;

    @Inject
    KeySets keys;

    @Inject
    RevokedKeys revoked;

    @Inject
    Audience audience;

    @Inject
    Nonces nonces;

    @Inject
    Recognition recognition;

    @Inject
    Outcomes outcomes;

    @Inject
    Clock clock;

    /** @param presenter the program that hands it in */
    public Outcome judge(String jws, String presenter) {
        var heard = new Hearing(presenter);
        try {
            check(jws, heard);
            requireStillBelieved(heard);
            return outcomes.accepted(heard);
        } catch (Refused refused) {
            return outcomes.refused(heard, refused.cause());
        }
    }

    private void check(String jws, Hearing heard) throws Refused {
        var token = CompactJws.parse(jws);
        var verifier = verifier(token);
        heard.by(verifier);
        Refused.unless(verifier.isActive(), Cause.INACTIVE_ISSUER);
        Refused.unless(verifier.algorithm().wireName().equals(token.algorithm()), Cause.OTHER_ALGORITHM);
        var key = keys.find(verifier, token.keyId());
        heard.signedWith(token.keyId());
        Refused.unless(verifier.algorithm().verifies(key, token.signingInput(), token.signature()), Cause.SIGNATURE);
        var assertion = Assertion.read(token.payload());
        requireForUsNow(assertion, clock.instant());
        heard.says(assertion);
        nonces.use(heard);
        recognition.require(heard);
    }

    /** Under a lock: either whoever revokes finds the evidence that this leads to, or this finds the revocation. */
    private void requireStillBelieved(Hearing heard) throws Refused {
        var verifier = heard.verifier().orElseThrow();
        Refused.unless(verifiers.holdActive(verifier.id()), Cause.INACTIVE_ISSUER);
        Refused.unless(!revoked.holds(verifier.id(), heard.kid().orElseThrow()), Cause.REVOKED_KEY);
    }

    private Verifier verifier(CompactJws token) throws Refused {
        var issuer = token.payload().get("iss") instanceof JsonString text ? text.getString() : "";
        Refused.unless(issuer.matches("[\\x21-\\x7e]{1,200}"), Cause.UNKNOWN_ISSUER);
        return verifiers.byIssuer(issuer).orElseThrow(() -> new Refused(Cause.UNKNOWN_ISSUER));
    }

    private void requireForUsNow(Assertion assertion, Instant now) throws Refused {
        Refused.unless(assertion.audience().equals(audience.name()), Cause.OTHER_AUDIENCE);
        var life = Duration.between(assertion.issuedAt(), assertion.expiresAt());
        Refused.unless(!life.isNegative() && life.compareTo(LONGEST) <= 0, Cause.LIFETIME);
        Refused.unless(!assertion.issuedAt().isAfter(now.plus(SKEW)), Cause.NOT_YET);
        Refused.unless(!assertion.capturedAt().isAfter(now.plus(SKEW)), Cause.NOT_YET);
        Refused.unless(now.isBefore(assertion.expiresAt().plus(SKEW)), Cause.EXPIRED);
    }
}
