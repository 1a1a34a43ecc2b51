package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is always an offer for everyone. */
public class LastGeneralOffer extends ConcilierException {
    private static final long serialVersionUID = 1L;

    LastGeneralOffer() {
        super("this is the last offer for everyone; publish another one first");
    }

    @Override
    public int status() {
        return 409;
    }
}
