package org.concilier.identity.biometric;

import static org.concilier.identity.biometric.AssertionJudged.Verdict.AMBER;
import static org.concilier.identity.biometric.AssertionJudged.Verdict.GREEN;
import static org.concilier.identity.biometric.AssertionJudged.Verdict.RED;

import java.util.Locale;
import org.concilier.identity.biometric.AssertionJudged.Verdict;

/**
 * Why an assertion was accepted or not, exactly: for the audit. Staff get its code and its colour, whoever sent it gets
 * neither.
 */
enum Cause {
    ACCEPTED(GREEN),

    TOO_LARGE,
    MALFORMED,
    HEADER,
    UNKNOWN_ISSUER,
    INACTIVE_ISSUER,
    OTHER_ALGORITHM,
    REVOKED_KEY,
    UNKNOWN_KEY,
    SIGNATURE,
    SCHEMA,
    OTHER_AUDIENCE,
    LIFETIME,
    NOT_YET,
    EXPIRED,

    UNKNOWN_NONCE,
    USED_NONCE,
    LATE,
    OTHER_ISSUER,
    OTHER_PRESENTER,
    OTHER_TRANSACTION,
    OTHER_PURPOSE,
    OTHER_INTERACTION,
    OTHER_MODALITY,
    UNREGISTERED_MODALITY,
    OTHER_PLACE,
    CAPTURED_BEFORE,
    OTHER_SUBJECT(RED),
    NOT_IN_GALLERY,
    REPLAYED,

    NO_CONSENT,
    MODALITY_OFF,
    TOO_SOON,

    REJECTED(RED),
    INCONCLUSIVE,
    NOT_ENROLLED,
    OPTED_OUT,
    ENROLMENT_EXPIRED,
    SCORE_TOO_LOW,
    FALSE_MATCHES_TOO_LIKELY,
    SPOOF(RED),
    LIVENESS_UNPROVEN,
    RISK(RED),
    NOT_INTENDED,

    CONSENT_ENDED,
    KEY_REVOKED(RED),
    VERIFIER_STOPPED;

    private final Verdict verdict;

    Cause() {
        this(AMBER);
    }

    Cause(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody was compared and not recognised, or pretended: such attempts are counted. */
    boolean isFailedAttempt() {
        return this == REJECTED || this == SCORE_TOO_LOW || this == SPOOF || this == RISK;
    }
}
