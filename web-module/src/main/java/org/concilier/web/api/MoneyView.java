package org.concilier.web.api;

import org.concilier.shared.Money;

/** Money on the wire: a string, never a float. */
public record MoneyView(String amount, String currency) {
    public static MoneyView of(Money money) {
        return money == null
                ? null
                : new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
}
