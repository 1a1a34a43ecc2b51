package org.concilier.customer.imports;

import org.concilier.shared.ConcilierException;

/** The file is not what its Content-Type says. */
public class NotAsDeclared extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NotAsDeclared(String declared, String found) {
        super("This is not " + declared + ": found " + found + ".");
    }

    @Override
    public int status() {
        return 422;
    }
}
