package org.concilier.customer;

import org.concilier.shared.ConcilierException;

/** There is no such purchase, or none that the caller may know of. */
public class UnknownPurchase extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownPurchase() {
        super("There is no such purchase.");
    }

    @Override
    public int status() {
        return 404;
    }
}
