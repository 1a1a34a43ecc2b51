package org.concilier.consent;

import java.time.Instant;
import java.util.UUID;

/** A yes that no longer stands, before anyone has written that down: whose, and its place in the order of looking. */
record Lapsed(UUID id, UUID customerId, Instant validUntil, int noticeVersion) {
    /** Before the first one. */
    static final Lapsed NONE = new Lapsed(new UUID(0, 0), null, Instant.EPOCH, 0);
}
