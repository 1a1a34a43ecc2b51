package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** What the change is based on has changed meanwhile, or nobody said which version that is. */
public class StaleCampaign extends ConcilierException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private StaleCampaign(int status, String message) {
        super(message);
        this.status = status;
    }

    /** @param expected null when nobody said */
    static void unless(Long expected, long version) {
        if (expected == null) throw new StaleCampaign(428, "send If-Match with the ETag that you read");
        if (expected != version) {
            throw new StaleCampaign(412, "it is at version " + version + " now; read it again and repeat the change");
        }
    }

    @Override
    public int status() {
        return status;
    }
}
