package org.concilier.consent.policy;

import org.concilier.shared.ConcilierException;

/** A newer version was published meanwhile, or nobody said which version the change is based on. */
public class StalePolicy extends ConcilierException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private StalePolicy(int status, String message) {
        super(message);
        this.status = status;
    }

    static StalePolicy unless(Long expected, int version) {
        if (expected == null) return new StalePolicy(428, "send If-Match with the ETag that you read");
        return new StalePolicy(412, "the policy is at version " + version + "; read it again and repeat the change");
    }

    @Override
    public int status() {
        return status;
    }
}
