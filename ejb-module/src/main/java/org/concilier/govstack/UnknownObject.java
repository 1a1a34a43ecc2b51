package org.concilier.govstack;

import org.concilier.shared.ConcilierException;

/** No object has this id; told as 400, since that contract knows no 404. */
public class UnknownObject extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownObject(String kind) {
        super("There is no " + kind + " with this id.");
    }

    @Override
    public int status() {
        return 400;
    }
}
