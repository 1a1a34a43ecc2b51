package org.concilier.privacy.retention;

/** Working data that is of no use after a while. One bean per kind; the retention job ends what is due. */
public interface Perishable {
    /** What it is, such as {@code sessions}. */
    String what();

    /** How long it is kept, as an ISO 8601 duration. */
    String kept();

    /** How many rows are due now. Runs in the caller's transaction. */
    long due();

    /**
     * Deletes a piece of what is due, in a transaction of its own.
     *
     * @return whether there may be more
     */
    boolean drop();
}
