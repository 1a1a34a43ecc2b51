package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** A second opinion does not help here. */
public class NotOverridable extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NotOverridable() {
        super(
                "A second agent cannot vouch here: the call is verified, or about nobody, or shows signs of a recording or of fraud. Then only the customer's own passkey opens the file.");
    }

    @Override
    public int status() {
        return 409;
    }
}
