package org.concilier.identity.passkey;

import org.concilier.shared.ConcilierException;

/** Without this passkey nobody could sign in any more. */
public class LastWayIn extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public LastWayIn() {
        super("This is the only way into the account. Add another passkey or a passphrase first.");
    }

    @Override
    public int status() {
        return 409;
    }
}
