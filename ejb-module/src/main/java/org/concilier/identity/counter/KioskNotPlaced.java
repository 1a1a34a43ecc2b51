package org.concilier.identity.counter;

import org.concilier.shared.ConcilierException;

/** A kiosk that stands nowhere recognises nobody. */
public class KioskNotPlaced extends ConcilierException {
    private static final long serialVersionUID = 1L;

    KioskNotPlaced() {
        super("This client stands at no place. An administrator says where: PUT /api/v1/kiosks/{client}.");
    }

    @Override
    public int status() {
        return 403;
    }
}
