package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** Four eyes are those of two people. */
public class SecondAgentNeeded extends ConcilierException {
    private static final long serialVersionUID = 1L;

    SecondAgentNeeded() {
        super("Whoever has the call cannot vouch for it: another agent has to.");
    }

    @Override
    public int status() {
        return 403;
    }
}
