package org.concilier.offer.loyalty;

/** What points are booked on. A posting moves them between two; what is booked on all together is always nothing. */
public enum Account {
    /** Earned, and not to be used until the time for returns is over. */
    MEMBER_PENDING,
    /** To be used; below nothing when points that were spent have been taken back. */
    MEMBER_ACTIVE,
    MEMBER_SPENT,
    MEMBER_EXPIRED,
    /** What the programme has promised. */
    LIABILITY
}
