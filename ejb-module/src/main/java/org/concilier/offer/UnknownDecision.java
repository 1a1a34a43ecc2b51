package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is no such decision. */
public class UnknownDecision extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownDecision() {
        super("there is no such offer decision");
    }

    @Override
    public int status() {
        return 404;
    }
}
