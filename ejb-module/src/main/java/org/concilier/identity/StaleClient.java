package org.concilier.identity;

import org.concilier.shared.ConcilierException;

/** The program was changed since it was read. */
public class StaleClient extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public StaleClient() {
        super("the program was changed meanwhile; read it again and repeat your change");
    }

    @Override
    public int status() {
        return 412;
    }
}
