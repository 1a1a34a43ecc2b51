package org.concilier.privacy;

import org.concilier.shared.ConcilierException;

/** The file stays closed: the customer is not verified as present, for this caller, now. */
public class CustomerNotPresent extends ConcilierException {
    private static final long serialVersionUID = 1L;

    CustomerNotPresent() {
        super(
                "The customer is not verified as present in a call of yours. Wait for the verdict, send a passkey link, or"
                        + " ask a second agent; until then the data stays masked.");
    }

    @Override
    public int status() {
        return 403;
    }
}
