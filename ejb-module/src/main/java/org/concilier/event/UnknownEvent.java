package org.concilier.event;

import org.concilier.shared.ConcilierException;

/** There is no such event any more, or none that the caller was told. */
public class UnknownEvent extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownEvent() {
        super("there is no such event that was addressed to a recipient you speak for");
    }

    @Override
    public int status() {
        return 404;
    }
}
