package org.concilier.identity.company;

import org.concilier.shared.ConcilierException;

/** Nobody came in from the company's provider. The log knows more than the person is told. */
public class CompanyRefused extends ConcilierException {
    private static final long serialVersionUID = 1L;

    /** What the person is told. */
    public enum Reason {
        /** There is no provider, it does not answer, or its answer does not hold. */
        FAILED,
        /** The provider did not see enough of the person. */
        WEAK,
        /** The company gives this person nothing to do here. */
        ROLE
    }

    private final Reason reason;

    public CompanyRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    static CompanyRefused failed(String message) {
        return new CompanyRefused(Reason.FAILED, message);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public int status() {
        return 403;
    }
}
