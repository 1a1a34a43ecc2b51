package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** Nobody has handed in what is to be published. */
public class NotSubmitted extends ConcilierException {
    private static final long serialVersionUID = 1L;

    NotSubmitted() {
        super("nobody has submitted this campaign since it last changed; submit it, and let somebody else publish it");
    }

    @Override
    public int status() {
        return 409;
    }
}
