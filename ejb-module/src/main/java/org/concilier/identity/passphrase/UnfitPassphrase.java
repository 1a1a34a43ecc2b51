package org.concilier.identity.passphrase;

import org.concilier.shared.InvalidInput;

/** A passphrase that cannot be taken, always with the reason (NIST SP 800-63B-4 section 3.1.1.2). */
public class UnfitPassphrase extends InvalidInput {
    private static final long serialVersionUID = 1L;

    private final Unfit reason;
    private final int least;

    /** @param least how many characters are needed */
    UnfitPassphrase(Unfit reason, int least) {
        super("/passphrase", reason.detail(least));
        this.reason = reason;
        this.least = least;
    }

    public Unfit reason() {
        return reason;
    }

    public int least() {
        return least;
    }
}
