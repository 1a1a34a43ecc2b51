package org.concilier.identity.biometric;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of the audit; whom it was about is in that person's own data, not here.
 *
 * @param presenter the program that handed the assertion in
 * @param reason {@code accepted}, or exactly why not
 */
public record JudgedView(
        UUID id,
        Instant at,
        UUID verifierId,
        String kid,
        String modality,
        String purpose,
        String interaction,
        String presenter,
        String reason) {}
