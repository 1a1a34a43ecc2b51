package org.concilier.shared;

/** An Idempotency-Key came again with another request. */
public class KeyReused extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("This Idempotency-Key was used for another request; send a new key with a new request.");
    }

    @Override
    public int status() {
        return 422;
    }
}
