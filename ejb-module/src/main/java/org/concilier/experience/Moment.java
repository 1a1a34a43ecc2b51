package org.concilier.experience;

/** Moments that matter to a customer, after which one may be asked how easy it was. */
public enum Moment {
    /** The questions of the first visit were answered. */
    FIRST_VISIT,
    /** A use was stopped. */
    STOPPED,
    /** A request about one's data was made. */
    REQUESTED,
    /** Something wrong was put right. */
    CORRECTED,
    /** A way to sign in was added. */
    KEY_ADDED
}
