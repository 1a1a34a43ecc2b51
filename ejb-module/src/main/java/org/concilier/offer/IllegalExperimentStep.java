package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** An experiment cannot go there from where it stands. */
public class IllegalExperimentStep extends ConcilierException {
    private static final long serialVersionUID = 1L;

    IllegalExperimentStep(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 409;
    }
}
