package org.concilier.customer.imports;

import org.concilier.shared.ConcilierException;

/** The import was held to be cut, for this node did not give a sign of life; what was received is worked off. */
public class ImportTakenOver extends ConcilierException {
    private static final long serialVersionUID = 1L;

    ImportTakenOver() {
        super("The import was ended as interrupted; read it to learn from which line to send again.");
    }

    @Override
    public int status() {
        return 409;
    }
}
