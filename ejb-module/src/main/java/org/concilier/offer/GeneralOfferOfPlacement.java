package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** A placement always has its offer for everyone. */
public class GeneralOfferOfPlacement extends ConcilierException {
    private static final long serialVersionUID = 1L;

    GeneralOfferOfPlacement(String placement) {
        super("this is the offer for everyone of placement " + placement + "; give that placement another one first");
    }

    @Override
    public int status() {
        return 409;
    }
}
