package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** Who hands in does not publish. */
public class SecondPersonNeeded extends ConcilierException {
    private static final long serialVersionUID = 1L;

    SecondPersonNeeded() {
        super("you submitted this yourself; somebody else has to publish it");
    }

    @Override
    public int status() {
        return 403;
    }
}
