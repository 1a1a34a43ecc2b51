package org.concilier.event;

import org.concilier.shared.ConcilierException;

/** The program may not hear or answer this. */
public class NotForYou extends ConcilierException {
    private static final long serialVersionUID = 1L;

    private NotForYou(String message) {
        super(message);
    }

    static NotForYou speakingFor() {
        return new NotForYou("your program does not speak for that recipient; have it named for it first");
    }

    static NotForYou withoutScope() {
        return new NotForYou("your program lacks the scope for one of these types (consents:read, customers:read);"
                + " name a recipient that it speaks for to hear what is addressed to it");
    }

    @Override
    public int status() {
        return 403;
    }
}
