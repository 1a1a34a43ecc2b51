package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** A cap of the offer leaves no room for this use. */
public class CapReached extends ConcilierException {
    private static final long serialVersionUID = 1L;

    CapReached() {
        super("the offer was given as often, or for as much, as it may be in this time");
    }

    @Override
    public int status() {
        return 409;
    }
}
