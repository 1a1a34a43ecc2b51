package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** It has ended already. */
public class SimulationOver extends ConcilierException {
    private static final long serialVersionUID = 1L;

    SimulationOver() {
        super("the simulation has ended already");
    }

    @Override
    public int status() {
        return 409;
    }
}
