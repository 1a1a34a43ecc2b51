package org.concilier.event;

import org.concilier.shared.ConcilierException;

/** A program has as many endpoints as it may. */
public class TooManyWebhooks extends ConcilierException {
    private static final long serialVersionUID = 1L;
    static final int MOST = 20;

    public TooManyWebhooks() {
        super("a program has at most " + MOST + " webhooks; delete one first");
    }

    @Override
    public int status() {
        return 409;
    }
}
