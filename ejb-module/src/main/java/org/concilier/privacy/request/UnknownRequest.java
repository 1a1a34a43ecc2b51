package org.concilier.privacy.request;

import org.concilier.shared.ConcilierException;

/** There is no such request of this person. */
public class UnknownRequest extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public UnknownRequest() {
        super("There is no such request of this customer.");
    }

    @Override
    public int status() {
        return 404;
    }
}
