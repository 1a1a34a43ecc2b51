package org.concilier.privacy.breach;

import org.concilier.shared.ConcilierException;

/** A breach does not go from there to there. */
public class IllegalBreachStep extends ConcilierException {
    private static final long serialVersionUID = 1L;

    IllegalBreachStep(BreachState from, BreachState to) {
        super("a breach that is " + from + " does not become " + to);
    }

    @Override
    public int status() {
        return 409;
    }
}
