package org.concilier.offer.review;

import org.concilier.shared.ConcilierException;

/** The decision used nothing about the customer. */
public class NothingPersonalUsed extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NothingPersonalUsed() {
        super("this decision used nothing personal that could be objected to; ask for a human review instead");
    }

    @Override
    public int status() {
        return 409;
    }
}
