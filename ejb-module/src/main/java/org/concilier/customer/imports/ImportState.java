package org.concilier.customer.imports;

/** How far an import is. */
public enum ImportState {
    /** The body is coming in. */
    RECEIVING,
    /** Lines are worked off. */
    RUNNING,
    /** Every line was accepted or rejected. */
    DONE,
    /** The body was cut; all whole pieces were worked off, the rest must be sent again. */
    INTERRUPTED,
    /** Something that is no fault of a line stopped it. */
    FAILED
}
