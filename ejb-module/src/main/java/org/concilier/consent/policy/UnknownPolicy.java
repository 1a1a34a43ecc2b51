package org.concilier.consent.policy;

import org.concilier.shared.ConcilierException;

/** There is no such version of the data policy. */
public class UnknownPolicy extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownPolicy() {
        super("there is no such version of the data policy");
    }

    @Override
    public int status() {
        return 404;
    }
}
