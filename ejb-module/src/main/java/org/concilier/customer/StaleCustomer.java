package org.concilier.customer;

import org.concilier.shared.ConcilierException;

/** The change was based on an older version. */
public class StaleCustomer extends ConcilierException {
    private static final long serialVersionUID = 1L;

    StaleCustomer() {
        super("The customer was changed meanwhile; read it again and repeat your change.");
    }

    @Override
    public int status() {
        return 412;
    }
}
