package org.concilier.offer.loyalty;

import org.concilier.shared.ConcilierException;

/** The offer costs more points than the customer has. */
public class PointsMissing extends ConcilierException {
    private static final long serialVersionUID = 1L;

    PointsMissing() {
        super("the offer costs more points than this customer can use now");
    }

    @Override
    public int status() {
        return 409;
    }
}
