package org.concilier.offer.coupon;

import org.concilier.shared.ConcilierException;

/** There is a coupon of this code already. */
public class CodeTaken extends ConcilierException {
    private static final long serialVersionUID = 1L;

    CodeTaken() {
        super("there is a coupon of this code already; choose another code");
    }

    @Override
    public int status() {
        return 409;
    }
}
