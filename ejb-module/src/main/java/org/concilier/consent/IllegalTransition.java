package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** The consent is not in a state from which it may go there; the message says what would be right. */
public class IllegalTransition extends ConcilierException {
    private static final long serialVersionUID = 1L;

    IllegalTransition(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 409;
    }
}
