package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** A campaign has no drafts, and is published already. */
public class NothingToPublish extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NothingToPublish() {
        super("this campaign has no change that waits for publication");
    }

    @Override
    public int status() {
        return 409;
    }
}
