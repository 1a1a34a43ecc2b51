package org.concilier.offer;

/** What became of a reservation; only {@link #HELD} holds budget. */
enum ReservationState {
    HELD,
    /** Redeemed. */
    USED,
    /** Given back by the caller. */
    RELEASED,
    /** Nobody came within the time. */
    EXPIRED,
    /** A consent that the offer rests on has ended. */
    LAPSED
}
