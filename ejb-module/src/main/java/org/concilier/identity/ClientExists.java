package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** A program of this id is there already. */
public class ClientExists extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public ClientExists() {
        super("a program of this id is there already; choose another id");
    }

    @Override
    public int status() {
        return 409;
    }
}
