package org.concilier.identity.call;

/** What happens in a call. */
public enum EventKind {
    OPENED,
    ANSWERED,
    /** Somebody said, or corrected, who is on the line. */
    IDENTIFIED,
    /** A verifier's word, told as a colour. */
    JUDGED,
    LINK_SENT,
    LINK_OPENED,
    /** The customer confirmed with a passkey. */
    CONFIRMED,
    OVERRIDE_ASKED,
    OVERRIDDEN,
    CLOSED
}
