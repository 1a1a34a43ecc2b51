package org.concilier.vault;

import org.concilier.shared.ConcilierException;

/** The person was erased: nothing more can be kept about them. */
public class SubjectErased extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public SubjectErased() {
        super("This person was erased; nothing more is kept about them.");
    }

    @Override
    public int status() {
        return 404;
    }
}
