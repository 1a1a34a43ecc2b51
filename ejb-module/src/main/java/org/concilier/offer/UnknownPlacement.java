package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is no such placement. */
public class UnknownPlacement extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownPlacement() {
        super("there is no placement of this code");
    }

    @Override
    public int status() {
        return 404;
    }
}
