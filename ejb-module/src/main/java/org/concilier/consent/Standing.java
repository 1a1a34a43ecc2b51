package org.concilier.consent;

import java.time.Instant;

/**
 * What decides whether a stored consent still stands.
 *
 * @param validUntil end of validity; null for what was never a yes
 * @param minVersion oldest notice version that still covers what the purpose does; {@link #RETIRED} when none ever will
 */
record Standing(ConsentStatus status, Instant validUntil, int noticeVersion, int minVersion) {
    /** No version covers a purpose that has been retired. */
    static final int RETIRED = Integer.MAX_VALUE;

    /** The status at an instant: a yes may have run out, its notice been superseded, or its purpose retired. */
    ConsentStatus at(Instant now) {
        if (!status.permits()) return status;
        if (minVersion == RETIRED) return ConsentStatus.REVOKED;
        if (noticeVersion < minVersion) return ConsentStatus.SUPERSEDED;
        return now.isBefore(validUntil) ? status : ConsentStatus.EXPIRED;
    }
}
