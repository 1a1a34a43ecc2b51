package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** Nobody has begun a draft of the next notice, or it was published or thrown away. */
public class UnknownDraft extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownDraft() {
        super("there is no open draft of this notice; PUT one first");
    }

    @Override
    public int status() {
        return 404;
    }
}
