package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** Every core is busy with sign-ins; none is refused for good. */
public class TooManySignIns extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public TooManySignIns() {
        super("Many people are signing in right now. Try again in a few seconds.");
    }

    @Override
    public int status() {
        return 429;
    }
}
