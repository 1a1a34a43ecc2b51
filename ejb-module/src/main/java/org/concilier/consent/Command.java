package org.concilier.consent;

/** What can be done to a consent, and by whom. */
enum Command {
    /** The company asks. */
    REQUEST,
    /** The person says yes. */
    GIVE,
    /** The person says no. */
    REFUSE,
    /** The person says not now. */
    DEFER,
    /** The person stops it. */
    WITHDRAW,
    /** The company ends it. */
    REVOKE,
    /** The company finds that it was never valid. */
    INVALIDATE,
    /** Its time is over. */
    EXPIRE,
    /** A newer notice, or new terms, left it behind. */
    SUPERSEDE;

    static Command of(Decision decision) {
        return switch (decision) {
            case GIVEN -> GIVE;
            case REFUSED -> REFUSE;
            case DEFERRED -> DEFER;
        };
    }
}
