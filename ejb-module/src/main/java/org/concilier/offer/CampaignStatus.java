package org.concilier.offer;

import java.util.Set;

/**
 * Where a campaign stands. {@code SCHEDULED} and {@code EXHAUSTED} come by themselves, {@code ENDED} by time as well;
 * they are computed whenever someone asks, so no job can be late with them.
 */
public enum CampaignStatus {
    DRAFT,
    SCHEDULED,
    ACTIVE,
    PAUSED,
    EXHAUSTED,
    ENDED,
    ARCHIVED;

    /** Steps that one person may take. A draft becomes more by publication alone, which needs two. */
    boolean mayBecome(CampaignStatus next) {
        return switch (this) {
            case DRAFT -> next == ARCHIVED;
            case SCHEDULED, ACTIVE, EXHAUSTED -> Set.of(PAUSED, ENDED).contains(next);
            case PAUSED -> Set.of(ACTIVE, ENDED).contains(next);
            case ENDED -> next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }

    /** Whether offers may still be written for it. */
    boolean isOpen() {
        return this != ENDED && this != ARCHIVED;
    }
}
