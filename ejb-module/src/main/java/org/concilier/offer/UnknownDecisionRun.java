package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is no such run. */
public class UnknownDecisionRun extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownDecisionRun() {
        super("there is no such decision run");
    }

    @Override
    public int status() {
        return 404;
    }
}
