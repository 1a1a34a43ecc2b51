package org.concilier.event;

import org.concilier.shared.ConcilierException;

/** There is no such webhook, or it is another program's. */
public class UnknownWebhook extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownWebhook() {
        super("your program has no such webhook");
    }

    @Override
    public int status() {
        return 404;
    }
}
