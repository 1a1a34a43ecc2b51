package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** There is no such notice, or none that the caller may know of. */
public class UnknownNotice extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownNotice() {
        super("there is no such notice");
    }

    @Override
    public int status() {
        return 404;
    }
}
