package org.concilier.privacy.breach;

import org.concilier.shared.ConcilierException;

/** The breach was changed meanwhile. */
public class StaleBreach extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public StaleBreach() {
        super("the breach was changed meanwhile; read it again and repeat the change");
    }

    @Override
    public int status() {
        return 412;
    }
}
