package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** A campaign cannot go there from where it stands. */
public class IllegalCampaignStep extends ConcilierException {
    private static final long serialVersionUID = 1L;

    IllegalCampaignStep(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 409;
    }
}
