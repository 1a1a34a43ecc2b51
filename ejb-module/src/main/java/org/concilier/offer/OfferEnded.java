package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** The offer is not valid now. */
public class OfferEnded extends ConcilierException {
    private static final long serialVersionUID = 1L;

    OfferEnded() {
        super("this offer is not valid at this time");
    }

    @Override
    public int status() {
        return 409;
    }
}
