package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** There is no such campaign. */
public class UnknownCampaign extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownCampaign() {
        super("there is no campaign of this code");
    }

    @Override
    public int status() {
        return 404;
    }
}
