package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** A draft of this offer is open. */
public class DraftExists extends ConcilierException {
    private static final long serialVersionUID = 1L;

    DraftExists() {
        super("there is an open draft of this offer; change it with PUT and If-Match");
    }

    @Override
    public int status() {
        return 409;
    }
}
