package org.concilier.identity.biometric;

/** Ends the judging of an assertion. Checked: what was written until then stays, such as that a nonce is used up. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause cause;

    Refused(Cause cause) {
        super(cause.code(), null, false, false);
        this.cause = cause;
    }

    Cause cause() {
        return cause;
    }

    static void unless(boolean holds, Cause cause) throws Refused {
        if (!holds) throw new Refused(cause);
    }
}
