package org.concilier.offer.review;

import org.concilier.shared.ConcilierException;

/** A review cannot go there from where it stands. */
public class IllegalReviewStep extends ConcilierException {
    private static final long serialVersionUID = 1L;

    IllegalReviewStep(ReviewState from, ReviewState to) {
        super("the review is " + from + " and cannot become " + to);
    }

    @Override
    public int status() {
        return 409;
    }
}
