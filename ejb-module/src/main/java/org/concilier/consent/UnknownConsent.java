package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** There is no such consent, or none that the caller may know of. */
public class UnknownConsent extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownConsent() {
        super("there is no such consent");
    }

    @Override
    public int status() {
        return 404;
    }
}
