package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** Another offer of the order excludes this one. */
public class ExcludedByStacking extends ConcilierException {
    private static final long serialVersionUID = 1L;

    ExcludedByStacking() {
        super("the offer does not go with another offer that was used on this order");
    }

    @Override
    public int status() {
        return 409;
    }
}
