package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** The consent that a personal offer rests on is no longer given. */
public class OfferLapsed extends ConcilierException {
    private static final long serialVersionUID = 1L;

    OfferLapsed() {
        super("a consent that this offer rests on is no longer given; decide again for the offers of now");
    }

    @Override
    public int status() {
        return 409;
    }
}
