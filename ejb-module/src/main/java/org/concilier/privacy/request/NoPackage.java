package org.concilier.privacy.request;

import org.concilier.shared.ConcilierException;

/** The request has no package, not yet or no more. */
public class NoPackage extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public NoPackage() {
        super("There is no package of this request: it is not ready yet, was not asked for, or has expired.");
    }

    @Override
    public int status() {
        return 404;
    }
}
