package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** The consent has not been withdrawn, or has been given again since. */
public class NotWithdrawn extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public NotWithdrawn() {
        super("this consent is not withdrawn at present; its history tells what happened to it");
    }

    @Override
    public int status() {
        return 404;
    }
}
