package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** The cart that is paid is not one the rule allows. */
public class CartNotEligible extends ConcilierException {
    private static final long serialVersionUID = 1L;

    CartNotEligible() {
        super("this cart does not meet the conditions of the offer");
    }

    @Override
    public int status() {
        return 409;
    }
}
