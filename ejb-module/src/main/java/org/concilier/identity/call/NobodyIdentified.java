package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** Nothing can be verified of nobody. */
public class NobodyIdentified extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NobodyIdentified() {
        super("Say first who is on the line: find the customer and choose the call.");
    }

    @Override
    public int status() {
        return 409;
    }
}
