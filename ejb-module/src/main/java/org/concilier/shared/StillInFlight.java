package org.concilier.shared;

/** The first request under this Idempotency-Key has not ended yet. */
public class StillInFlight extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public StillInFlight() {
        super("The first request with this Idempotency-Key is still being done; send the same again in a moment.");
    }

    @Override
    public int status() {
        return 409;
    }
}
