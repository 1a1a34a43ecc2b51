package org.concilier.privacy.breach;

import org.concilier.shared.ConcilierException;

/** What is closed stays as it is: it is proof. */
public class ClosedBreach extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public ClosedBreach() {
        super("the breach is closed; record what became known since as another one");
    }

    @Override
    public int status() {
        return 409;
    }
}
