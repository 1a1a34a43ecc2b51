package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** The purpose was changed meanwhile, or nobody said which version the change is based on. */
public class StalePurpose extends ConcilierException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private StalePurpose(int status, String message) {
        super(message);
        this.status = status;
    }

    static StalePurpose unless(Long expected, long version) {
        if (expected == null) return new StalePurpose(428, "send If-Match with the ETag that you read");
        return new StalePurpose(412, "the purpose is at version " + version + "; read it again and repeat the change");
    }

    @Override
    public int status() {
        return status;
    }
}
