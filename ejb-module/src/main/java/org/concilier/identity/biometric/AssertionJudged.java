package org.concilier.identity.biometric;

import java.time.Instant;
import java.util.UUID;

/**
 * CDI event: what became of the recognition that an interaction waits for; fired in the transaction that writes it. A later
 * one for the same interaction replaces it: evidence that was dropped tells {@link Verdict#AMBER} or {@link Verdict#RED}.
 *
 * @param interaction the call, or the visit to a counter, that the challenge was opened for
 * @param customerId who was recognised, or was to be; null when nobody was found among many
 * @param reason stable code for staff, such as {@code accepted} or {@code score-too-low}; never a score
 */
public record AssertionJudged(String interaction, UUID customerId, Verdict verdict, String reason, Instant at) {
    /** As the desk shows it. */
    public enum Verdict {
        GREEN,
        /** Not known: another way to verify is needed. */
        AMBER,
        /** Somebody else, or something that pretends. */
        RED
    }
}
