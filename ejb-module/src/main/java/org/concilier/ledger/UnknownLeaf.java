package org.concilier.ledger;

import org.concilier.shared.ConcilierException;

/** The tree asked about has no such leaf. */
public class UnknownLeaf extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownLeaf() {
        super("No such leaf in a tree of this size; a new leaf gets its position within about a second.");
    }

    @Override
    public int status() {
        return 404;
    }
}
