package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** No redemption has this id. */
public class UnknownRedemption extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownRedemption() {
        super("there is no such redemption");
    }

    @Override
    public int status() {
        return 404;
    }
}
