package org.concilier.consent;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent that permits now.
 *
 * @param noticeVersion version of the text that the person saw
 * @param sinceEpoch the person's epoch when this yes began; what an earlier yes allowed does not come back with it
 * @param validUntil when it ends by itself
 */
public record Grant(
        UUID consentId, String purpose, int noticeVersion, long sinceEpoch, Instant givenAt, Instant validUntil) {}
