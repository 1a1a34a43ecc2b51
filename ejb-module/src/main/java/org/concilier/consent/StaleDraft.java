package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** The draft was changed meanwhile, or nobody said which version the change is based on. */
public class StaleDraft extends ConcilierException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private StaleDraft(int status, String message) {
        super(message);
        this.status = status;
    }

    static StaleDraft unless(Long expected, long version) {
        if (expected == null) return new StaleDraft(428, "send If-Match with the ETag that you read");
        return new StaleDraft(412, "the draft is at version " + version + "; read it again and repeat the change");
    }

    @Override
    public int status() {
        return status;
    }
}
