package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** The code of a campaign is taken. */
public class CampaignExists extends ConcilierException {
    private static final long serialVersionUID = 1L;

    CampaignExists() {
        super("there is a campaign of this code; change it with PUT and If-Match");
    }

    @Override
    public int status() {
        return 409;
    }
}
