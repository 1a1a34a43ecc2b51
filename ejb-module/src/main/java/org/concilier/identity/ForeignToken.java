package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** A program wanted to end the token of another one (RFC 7009 section 2.1). */
public class ForeignToken extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public ForeignToken() {
        super("the token was given to another client");
    }

    @Override
    public int status() {
        return 400;
    }
}
