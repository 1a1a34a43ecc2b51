package org.concilier.web.api;

import org.concilier.shared.ConcilierException;

/** A POST that creates or charges came without a key. */
public class MissingIdempotencyKey extends ConcilierException {
    private static final long serialVersionUID = 1L;

    MissingIdempotencyKey() {
        super("Send an Idempotency-Key header of 1 to 200 characters, new for each thing you want done.");
    }

    @Override
    public int status() {
        return 400;
    }
}
