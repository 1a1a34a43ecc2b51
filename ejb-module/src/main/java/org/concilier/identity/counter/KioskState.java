package org.concilier.identity.counter;

/** How a session at a kiosk stands. There is no "denied". */
public enum KioskState {
    /** For the camera's word. */
    WAITING,
    MATCHED,
    /** A person helps from here. */
    PERSON
}
