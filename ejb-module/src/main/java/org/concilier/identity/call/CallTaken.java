package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** Another agent was faster. */
public class CallTaken extends ConcilierException {
    private static final long serialVersionUID = 1L;

    CallTaken() {
        super("Another agent has answered this call. Take the next one.");
    }

    @Override
    public int status() {
        return 409;
    }
}
