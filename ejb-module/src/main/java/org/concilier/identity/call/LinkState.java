package org.concilier.identity.call;

/** How far the passkey link of a call has come. */
public enum LinkState {
    SENT,
    OPENED,
    USED
}
