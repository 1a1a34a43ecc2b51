package org.concilier.offer;

import org.concilier.shared.ConcilierException;

/** What is left of the budget does not cover the discount. */
public class BudgetExhausted extends ConcilierException {
    private static final long serialVersionUID = 1L;

    BudgetExhausted() {
        super("what is left of the budget of this offer does not cover the discount");
    }

    @Override
    public int status() {
        return 409;
    }
}
