package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** An offer of a decision is redeemed once. */
public class AlreadyRedeemed extends ConcilierException {
    private static final long serialVersionUID = 1L;

    AlreadyRedeemed() {
        super("this offer of this decision has been redeemed already");
    }

    @Override
    public int status() {
        return 409;
    }
}
