package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** No draft of this offer is open. */
public class UnknownOfferDraft extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownOfferDraft() {
        super("there is no open draft of this offer");
    }

    @Override
    public int status() {
        return 404;
    }
}
