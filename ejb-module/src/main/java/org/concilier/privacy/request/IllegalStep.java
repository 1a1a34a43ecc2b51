package org.concilier.privacy.request;

import org.concilier.shared.ConcilierException;

/** A request cannot go there from where it stands. */
public class IllegalStep extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public IllegalStep(String why) {
        super(why);
    }

    @Override
    public int status() {
        return 409;
    }
}
