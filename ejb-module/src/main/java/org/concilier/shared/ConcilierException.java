package org.concilier.shared;

import jakarta.ejb.ApplicationException;

/**
 * A refusal that the caller can understand and mend. The class name is the problem's type on the wire (RFC 9457):
 * {@code UnknownCustomer} is told as {@code unknown-customer}. The container rolls back and never wraps it.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class ConcilierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened and how to mend it, in English, without secrets or personal data */
    protected ConcilierException(String message) {
        super(message);
    }

    /** HTTP status that fits: 400, 403, 404, 409, 412, 415, 422 or 428. */
    public abstract int status();
}
