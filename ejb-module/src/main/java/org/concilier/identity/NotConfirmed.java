package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** The customer did not prove again who is there. Says no more than a sign-in does. */
public class NotConfirmed extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public NotConfirmed() {
        super("That is not the passphrase of this account.");
    }

    @Override
    public int status() {
        return 403;
    }
}
