package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** There is no such purpose, or none that the caller may know of. */
public class UnknownPurpose extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownPurpose() {
        super("there is no such purpose");
    }

    @Override
    public int status() {
        return 404;
    }
}
