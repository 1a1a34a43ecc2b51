package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** The purpose is over; what is done for good is not done again. */
public class RetiredPurpose extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public RetiredPurpose() {
        super("the purpose is retired: nothing about it changes any more");
    }

    @Override
    public int status() {
        return 409;
    }
}
