package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** This customer has an account, so an invitation to open one would open nothing. */
public class AccountOpened extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public AccountOpened() {
        super("This customer has an account already. They sign in, or recover it from the sign-in page.");
    }

    @Override
    public int status() {
        return 409;
    }
}
