package org.concilier.customer;

import org.concilier.shared.ConcilierException;

/** The customer has not agreed to the purpose that this needs. */
public class ConsentRequired extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public ConsentRequired(String purpose) {
        super("The customer has not agreed to " + purpose + ".");
    }

    @Override
    public int status() {
        return 403;
    }
}
