package org.concilier.privacy.breach;

import org.concilier.shared.ConcilierException;

/** There is no such breach, or none that the caller may know of. */
public class UnknownBreach extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownBreach() {
        super("there is no such breach");
    }

    @Override
    public int status() {
        return 404;
    }
}
