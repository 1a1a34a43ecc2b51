package org.concilier.identity.biometric;

import org.concilier.shared.ConcilierException;

/** There is no such verifier. */
public class UnknownVerifier extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownVerifier() {
        super("there is no such verifier");
    }

    @Override
    public int status() {
        return 404;
    }
}
