package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** Nothing is left of the redemption. */
public class NothingToRollBack extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NothingToRollBack() {
        super("this redemption has been rolled back already");
    }

    @Override
    public int status() {
        return 409;
    }
}
