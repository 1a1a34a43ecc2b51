package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** The person has objected; nobody asks again, and only the person can say yes after all. */
public class ObjectionStands extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public ObjectionStands() {
        super(
                "The person has objected to this purpose: only the person can say yes after all, and is not to be asked.");
    }

    @Override
    public int status() {
        return 409;
    }
}
