package org.concilier.privacy.request;

import org.concilier.shared.ConcilierException;

/** There is no customer with this id, or there is none any more. */
public class UnknownPerson extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownPerson() {
        super("There is no such customer.");
    }

    @Override
    public int status() {
        return 404;
    }
}
