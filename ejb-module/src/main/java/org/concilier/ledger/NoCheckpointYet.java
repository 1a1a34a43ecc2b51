package org.concilier.ledger;

import org.concilier.shared.ConcilierException;

/** The ledger is new and nothing was signed yet. */
public class NoCheckpointYet extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public NoCheckpointYet() {
        super("The ledger is new; its first checkpoint comes within about a second.");
    }

    @Override
    public int status() {
        return 404;
    }
}
