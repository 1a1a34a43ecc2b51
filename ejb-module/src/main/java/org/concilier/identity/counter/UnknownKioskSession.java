package org.concilier.identity.counter;

import org.concilier.shared.ConcilierException;

/** There is no such session, or it is another kiosk's. */
public class UnknownKioskSession extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownKioskSession() {
        super("There is no such session of this kiosk, or it has ended. Let the person press the button again.");
    }

    @Override
    public int status() {
        return 404;
    }
}
