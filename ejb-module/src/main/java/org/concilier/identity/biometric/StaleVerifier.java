package org.concilier.identity.biometric;

import org.concilier.shared.ConcilierException;

/** The verifier was changed since it was read. */
public class StaleVerifier extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public StaleVerifier() {
        super("the verifier was changed meanwhile; read it again and repeat your change");
    }

    @Override
    public int status() {
        return 412;
    }
}
