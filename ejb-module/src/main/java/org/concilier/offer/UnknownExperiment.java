package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is no such experiment. */
public class UnknownExperiment extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownExperiment() {
        super("there is no experiment of this code");
    }

    @Override
    public int status() {
        return 404;
    }
}
