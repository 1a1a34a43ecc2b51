package org.concilier.identity.biometric;

import org.concilier.shared.ConcilierException;

/** One answer for every reason: whoever tries things out learns nothing from it. */
public class AssertionRefused extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public AssertionRefused() {
        super("The assertion was not accepted. Verify the person another way, or open a new challenge and try again.");
    }

    @Override
    public int status() {
        return 422;
    }
}
