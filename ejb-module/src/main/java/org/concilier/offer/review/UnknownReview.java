package org.concilier.offer.review;

import org.concilier.shared.ConcilierException;

/** There is no such review. */
public class UnknownReview extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownReview() {
        super("there is no review of this id");
    }

    @Override
    public int status() {
        return 404;
    }
}
