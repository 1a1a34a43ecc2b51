package org.concilier.consent;

import org.concilier.shared.ConcilierException;

/** The terms of the purpose were widened, so a new notice cannot be called compatible. */
public class IncompatibleTerms extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public IncompatibleTerms() {
        super(
                "the purpose reaches further than the notice in force says, so no consent given on that can go on to count; publish with compatible false");
    }

    @Override
    public int status() {
        return 409;
    }
}
