package org.concilier.offer.review;

import java.util.Set;

/** Where a review stands. */
public enum ReviewState {
    WAITING,
    IN_REVIEW,
    /** A person looked and found the decision right. */
    CONFIRMED,
    /** A person looked and had it decided anew. */
    OVERTURNED,
    /** The use that was objected to has ended. */
    CARRIED_OUT,
    /** The customer wants it no more. */
    WITHDRAWN;

    public boolean isClosed() {
        return this != WAITING && this != IN_REVIEW;
    }

    boolean mayBecome(ReviewState next) {
        return switch (this) {
            case WAITING -> Set.of(IN_REVIEW, CARRIED_OUT, WITHDRAWN).contains(next);
            case IN_REVIEW -> Set.of(CONFIRMED, OVERTURNED, WITHDRAWN).contains(next);
            case CONFIRMED, OVERTURNED, CARRIED_OUT, WITHDRAWN -> false;
        };
    }
}
