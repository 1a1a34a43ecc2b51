package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** The call is over, or is with somebody else: its note stays as it is. */
public class NoteClosed extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NoteClosed() {
        super("The call is over, or is now with another customer: this note cannot be changed any more.");
    }

    @Override
    public int status() {
        return 409;
    }
}
