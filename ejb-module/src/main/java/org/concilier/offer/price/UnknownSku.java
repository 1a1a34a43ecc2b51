package org.concilier.offer.price;

import org.concilier.shared.ConcilierException;

/** No price of this article was ever told. */
public class UnknownSku extends ConcilierException {
    private static final long serialVersionUID = 1L;

    UnknownSku() {
        super("no price of this article is known");
    }

    @Override
    public int status() {
        return 404;
    }
}
