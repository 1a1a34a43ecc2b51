package org.concilier.event;

import org.concilier.shared.ConcilierException;

/** The webhook was changed since it was read. */
public class StaleWebhook extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public StaleWebhook() {
        super("the webhook was changed meanwhile; read it again and repeat your change");
    }

    @Override
    public int status() {
        return 412;
    }
}
