package org.concilier.customer.value;

import java.util.Currency;
import org.concilier.customer.journey.PurchaseHistory;

/**
 * All that the Gamma-Gamma model needs to know of a customer.
 *
 * @param repeats x: purchase days after the first
 * @param mean zbar: mean money of those days, in units of the currency; 0 without any, never negative
 */
public record Spending(int repeats, double mean) {
    public Spending {
        mean = Math.max(0, mean);
    }

    public static Spending of(PurchaseHistory history) {
        var digits = Currency.getInstance(history.currency()).getDefaultFractionDigits();
        return new Spending(
                history.repeatDays(),
                history.meanRepeatMinor().movePointLeft(digits).doubleValue());
    }

    /** Whether it says anything about how much people spend: the model knows neither gifts nor refunds. */
    boolean counts() {
        return repeats > 0 && mean > 0;
    }
}
