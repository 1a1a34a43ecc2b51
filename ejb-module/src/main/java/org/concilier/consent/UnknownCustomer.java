package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** There is no such customer, or none that the caller may know of. */
public class UnknownCustomer extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownCustomer() {
        super("there is no such customer");
    }

    @Override
    public int status() {
        return 404;
    }
}
