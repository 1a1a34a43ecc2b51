package org.concilier.customer;

import org.concilier.shared.ConcilierException;

/** The partner has recorded another purchase under this order id. */
public class OrderIdTaken extends ConcilierException {
    private static final long serialVersionUID = 1L;

    public OrderIdTaken() {
        super("There is a purchase with this orderId already, and its content is another.");
    }

    @Override
    public int status() {
        return 409;
    }
}
