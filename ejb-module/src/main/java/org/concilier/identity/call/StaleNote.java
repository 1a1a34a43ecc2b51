package org.concilier.identity.call;

import org.concilier.shared.ConcilierException;

/** The note has been changed since the writer read it, in another window or browser. */
public class StaleNote extends ConcilierException {
    private static final long serialVersionUID = 1L;

    StaleNote() {
        super("The note has been changed meanwhile; read it again and repeat the change.");
    }

    @Override
    public int status() {
        return 412;
    }
}
