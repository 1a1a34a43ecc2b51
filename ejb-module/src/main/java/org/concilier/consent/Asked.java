package org.concilier.consent;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What a purpose asks for at present.
 *
 * @param minVersion oldest notice version that still covers it
 * @param validityMonths how long a yes lasts
 */
record Asked(int minVersion, int validityMonths) {
    Instant validUntil(Instant from) {
        return from.atZone(ZoneOffset.UTC).plusMonths(validityMonths).toInstant();
    }
}
