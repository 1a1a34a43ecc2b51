package org.concilier.offer.review;

import org.concilier.shared.ConcilierException;

/** Nobody reviews what they published themselves. */
public class OwnWork extends ConcilierException {
    private static final long serialVersionUID = 1L;

    OwnWork() {
        super("you submitted or published an offer of this decision; somebody else has to review it");
    }

    @Override
    public int status() {
        return 403;
    }
}
