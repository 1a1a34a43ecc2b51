package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** A campaign has no drafts. */
public class NothingToSimulate extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NothingToSimulate() {
        super("the campaign has no drafts of offers to try out");
    }

    @Override
    public int status() {
        return 409;
    }
}
