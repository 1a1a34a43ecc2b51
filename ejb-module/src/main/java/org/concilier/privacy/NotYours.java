package org.concilier.privacy;

import org.concilier.shared.ConcilierException;

/** A customer asked for someone else's data; told like something that does not exist. */
public class NotYours extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public NotYours() {
        super("There is nothing here that is yours.");
    }

    @Override
    public int status() {
        return 404;
    }
}
