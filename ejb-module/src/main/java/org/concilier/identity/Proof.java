package org.concilier.identity;

import java.time.Instant;
import org.concilier.shared.assurance.Evidence;

/**
 * Something proved.
 *
 * @param at when
 * @param source where it came from, up to 100 characters without space or semicolon, such as a verifier's key; null for what
 *     we checked ourselves
 */
public record Proof(Evidence evidence, Instant at, String source) {}
