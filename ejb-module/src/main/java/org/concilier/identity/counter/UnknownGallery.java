package org.concilier.identity.counter;

import org.concilier.shared.ConcilierException;

/** Nobody is expected there then. */
public class UnknownGallery extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownGallery() {
        super("Nobody is expected at this place on this day.");
    }

    @Override
    public int status() {
        return 404;
    }
}
