package org.concilier.web.access;

import org.concilier.shared.ConcilierException;

/** The request is not one that AuthZEN 1.0 knows. */
public class MalformedEvaluation extends ConcilierException {
    private static final long serialVersionUID = 1L;

    MalformedEvaluation(String message) {
        super(message);
    }

    @Override
    public int status() {
        return 400;
    }
}
