package org.concilier.identity.biometric;

import org.concilier.shared.ConcilierException;

/** A verifier of this name is registered already. */
public class IssuerTaken extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public IssuerTaken() {
        super("there is a verifier with this issuer already; change that one");
    }

    @Override
    public int status() {
        return 409;
    }
}
