package org.concilier.customer.imports;

import org.concilier.shared.ConcilierException;

/** There is no such import of this partner. */
public class UnknownImport extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownImport() {
        super("There is no such import.");
    }

    @Override
    public int status() {
        return 404;
    }
}
