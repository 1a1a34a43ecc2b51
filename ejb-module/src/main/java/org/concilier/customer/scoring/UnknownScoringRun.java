package org.concilier.customer.scoring;

import org.concilier.shared.ConcilierException;

/** No such run. */
public class UnknownScoringRun extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownScoringRun() {
        super("There is no such run.");
    }

    @Override
    public int status() {
        return 404;
    }
}
