package org.concilier.event;

import org.concilier.shared.ConcilierException;

/** There is no such delivery to this webhook, or its event has gone. */
public class UnknownDelivery extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownDelivery() {
        super("there is no such delivery to this webhook");
    }

    @Override
    public int status() {
        return 404;
    }
}
