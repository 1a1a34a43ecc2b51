package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** An offer of a decision is reserved once at a time. */
public class AlreadyReserved extends ConcilierException {
    private static final long serialVersionUID = 1L;

    AlreadyReserved() {
        super("this offer of this decision is reserved already; redeem it or release the reservation");
    }

    @Override
    public int status() {
        return 409;
    }
}
