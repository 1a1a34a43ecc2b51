package org.concilier.identity.guard;

/** What a change of policy does to a sign-in. */
public enum Change {
    NONE,
    /** The account could have shown more, and would have been asked to. */
    ASKED_FOR_MORE,
    /** The account had nothing more to show. */
    REFUSED,
    /** Was asked for more, or refused, and would not have been. */
    LET_IN
}
