package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** The code of an experiment is taken. */
public class ExperimentExists extends ConcilierException {
    private static final long serialVersionUID = 1L;

    ExperimentExists() {
        super("there is an experiment of this code");
    }

    @Override
    public int status() {
        return 409;
    }
}
