package org.concilier.customer;

import org.concilier.shared.ConcilierException;

/** Another customer has this external id already. */
public class ExternalIdTaken extends ConcilierException {
    private static final long serialVersionUID = 1L;

    ExternalIdTaken() {
        super("There is a customer with this externalId already; read it with ?externalId= and change it with PATCH.");
    }

    @Override
    public int status() {
        return 409;
    }
}
