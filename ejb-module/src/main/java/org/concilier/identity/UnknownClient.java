package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** There is no such program. */
public class UnknownClient extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownClient() {
        super("there is no such program");
    }

    @Override
    public int status() {
        return 404;
    }
}
