package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** Nobody holds budget under this id. */
public class UnknownReservation extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownReservation() {
        super("There is no such reservation.");
    }

    @Override
    public int status() {
        return 404;
    }
}
