package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is no such offer. */
public class UnknownOffer extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownOffer() {
        super("there is no such offer");
    }

    @Override
    public int status() {
        return 404;
    }
}
