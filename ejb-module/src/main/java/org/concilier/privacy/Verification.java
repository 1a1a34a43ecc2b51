package org.concilier.privacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer's presence, verified once.
 *
 * @param reference where the proof is, such as a session or an assertion; may be null, never a document's number
 * @param notedAt by the system clock
 */
public record Verification(UUID id, UUID customerId, VerificationMethod method, String reference, Instant notedAt) {}
