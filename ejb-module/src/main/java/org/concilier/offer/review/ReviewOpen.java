package org.concilier.offer.review;

import org.concilier.shared.ConcilierException;

/** The same is asked for already. */
public class ReviewOpen extends ConcilierException {
    private static final long serialVersionUID = 1L;

    ReviewOpen() {
        super("a human review of this decision is open already");
    }

    @Override
    public int status() {
        return 409;
    }
}
