package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is no such simulation. */
public class UnknownSimulation extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownSimulation() {
        super("there is no simulation of this id");
    }

    @Override
    public int status() {
        return 404;
    }
}
