package org.concilier.identity.dpop;

import org.concilier.shared.ConcilierException;

/** The proof of possession does not hold for this request ({@code invalid_dpop_proof}, RFC 9449 section 5). */
public class InvalidDpopProof extends ConcilierException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with it, for the one who made it */
    public InvalidDpopProof(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 400;
    }
}
