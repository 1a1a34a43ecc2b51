package org.concilier.consent;

import java.time.Instant;

/**
 * What decides whether a stored consent still stands.
 *
 * @param validUntil end of validity; null for what was never a yes
 * @param minVersion oldest notice version that still covers what the purpose does
 */
record Standing(ConsentStatus status, Instant validUntil, int noticeVersion, int minVersion) {
    /** The status at an instant: a yes may have run out or its notice may have been superseded. */
    ConsentStatus at(Instant now) {
        if (!status.permits()) return status;
        if (noticeVersion < minVersion) return ConsentStatus.SUPERSEDED;
        return now.isBefore(validUntil) ? status : ConsentStatus.EXPIRED;
    }
}
