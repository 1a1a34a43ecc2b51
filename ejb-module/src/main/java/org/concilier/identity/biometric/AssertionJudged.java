package org.concilier.identity.biometric;

import java.time.Instant;
import java.util.UUID;

/**
 * CDI event, in the transaction that uses the assertion up: what a verifier's word about a person in a call or at a counter
 * came to. Never a score. Observers must not fail: that would give the nonce back.
 *
 * @param interaction the call, or the session of a kiosk, that the challenge was opened for; null when for none
 * @param customerId who the person is; null when nobody was recognised
 * @param reason why, as one of the codes of {@link Reason}
 * @param at by the system clock
 */
public record AssertionJudged(String interaction, UUID customerId, Verdict verdict, Reason reason, Instant at) {

    /** What to do about it: go on, use another way, do not open. */
    public enum Verdict {
        GREEN,
        AMBER,
        RED
    }

    /** In codes that screens have words for. */
    public enum Reason {
        /** It is this person. */
        RECOGNISED,
        /** The recording or picture was too short or too poor to tell. */
        TOO_LITTLE,
        /** It could be somebody else. */
        NOT_RECOGNISED,
        NOT_ENROLLED,
        /** The person does not want to be recognised like this, or has not agreed to it. */
        NO_CONSENT,
        /** Whether somebody alive was there was not checked well enough. */
        LIVENESS_UNKNOWN,
        /** Signs of a recording, a mask or a synthetic voice. */
        SPOOF,
        /** The verifier knows this voice or face from a fraud, or sees a high risk. */
        FRAUD,
        /** The verifier's message did not hold: nothing is known of the person. */
        UNUSABLE
    }
}
