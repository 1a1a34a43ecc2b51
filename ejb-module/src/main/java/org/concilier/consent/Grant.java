package org.concilier.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent that permits now.
 *
 * @param noticeVersion version of the text that the person saw
 * @param validUntil when it ends by itself
 */
public record Grant(UUID consentId, String purpose, int noticeVersion, Instant givenAt, Instant validUntil) {}
