package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** What the change is based on has changed meanwhile. */
public class StaleCampaign extends ConcilierException {
    private static final long serialVersionUID = 1L;

    StaleCampaign(long version) {
        super("it is at version " + version + " now; read it again and repeat the change");
    }

    static void unless(long expected, long version) {
        if (expected != version) throw new StaleCampaign(version);
    }

    @Override
    public int status() {
        return 412;
    }
}
