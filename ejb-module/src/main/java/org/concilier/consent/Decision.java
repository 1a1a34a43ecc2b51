package org.concilier.consent;

/** What a person may answer when asked: yes, no, or not now. Stopping later is a withdrawal, not an answer. */
public enum Decision {
    GIVEN,
    REFUSED,
    DEFERRED
}
