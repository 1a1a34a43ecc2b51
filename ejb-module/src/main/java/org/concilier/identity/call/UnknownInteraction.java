package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** There is no such call, or it is not the caller's. */
public class UnknownInteraction extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownInteraction() {
        super("There is no such call, or it is another agent's, or it is over.");
    }

    @Override
    public int status() {
        return 404;
    }
}
