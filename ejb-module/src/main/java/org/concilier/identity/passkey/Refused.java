package org.concilier.identity.passkey;

import com.webauthn4j.verifier.exception.BadAlgorithmException;
import com.webauthn4j.verifier.exception.BadAttestationStatementException;
import com.webauthn4j.verifier.exception.BadBackupEligibleFlagException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.IllegalBackupStateException;
import com.webauthn4j.verifier.exception.InconsistentClientDataTypeException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Map;

/** An authenticator's answer that is not believed. The reason is for the log; the person is told one sentence for all. */
class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    /** What was wrong with it. */
    enum Reason {
        MALFORMED,
        CHALLENGE,
        ORIGIN,
        EMBEDDED,
        RELYING_PARTY,
        CEREMONY,
        NOT_PRESENT,
        NOT_VERIFIED,
        SIGNATURE,
        ALGORITHM,
        BACKUP,
        ATTESTATION,
        UNKNOWN_KEY,
        OTHER_PERSON,
        COPIED,
        OTHER
    }

    private static final Map<Class<?>, Reason> REASONS = Map.ofEntries(
            Map.entry(BadChallengeException.class, Reason.CHALLENGE),
            Map.entry(BadOriginException.class, Reason.ORIGIN),
            Map.entry(BadTopOriginException.class, Reason.EMBEDDED),
            Map.entry(CrossOriginException.class, Reason.EMBEDDED),
            Map.entry(BadRpIdException.class, Reason.RELYING_PARTY),
            Map.entry(InconsistentClientDataTypeException.class, Reason.CEREMONY),
            Map.entry(UserNotPresentException.class, Reason.NOT_PRESENT),
            Map.entry(UserNotVerifiedException.class, Reason.NOT_VERIFIED),
            Map.entry(BadSignatureException.class, Reason.SIGNATURE),
            Map.entry(BadAlgorithmException.class, Reason.ALGORITHM),
            Map.entry(NotAllowedAlgorithmException.class, Reason.ALGORITHM),
            Map.entry(BadBackupEligibleFlagException.class, Reason.BACKUP),
            Map.entry(IllegalBackupStateException.class, Reason.BACKUP));

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Everything that the library throws is a refusal: on junk it fails in many ways, none of them ours to mend. */
    static Refused by(Throwable thrown) {
        var refused = new Refused(reason(thrown));
        refused.initCause(thrown);
        return refused;
    }

    private static Reason reason(Throwable thrown) {
        if (thrown instanceof BadAttestationStatementException) return Reason.ATTESTATION; // and its own kinds
        var general = thrown instanceof VerificationException ? Reason.OTHER : Reason.MALFORMED;
        return REASONS.getOrDefault(thrown.getClass(), general);
    }

    Reason reason() {
        return reason;
    }
}
