package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** Two calls cannot have one number. */
public class InteractionTaken extends ConcilierException {
    private static final long serialVersionUID = 1L;

    InteractionTaken() {
        super("There is a call with this number already: send the number that telephony gave to this one.");
    }

    @Override
    public int status() {
        return 409;
    }
}
