package org.concilier.identity.counter;

import org.concilier.shared.ConcilierException;

/** Only whoever was recognised can be checked in. */
public class NobodyRecognised extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public NobodyRecognised() {
        super("Nobody is recognised in this session now, so nobody can be checked in. A person helps on.");
    }

    @Override
    public int status() {
        return 409;
    }
}
