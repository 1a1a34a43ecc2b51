package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** The passphrase is short because an authenticator app stood beside it: it has to grow before the app goes. */
public class ShortPassphrase extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public ShortPassphrase() {
        super("The passphrase has fewer than 15 characters and cannot stand alone. Choose a longer one first.");
    }

    @Override
    public int status() {
        return 409;
    }
}
