package org.concilier.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Currency;
import org.concilier.shared.Money;

/**
 * One article of a purchase.
 *
 * @param quantity never 0; negative for what is brought back
 * @param unitMinor price of one in minor units of the purchase's currency, not negative
 */
@Embeddable
public record PurchaseLine(
        String sku,
        String category,
        int quantity,
        @Column(name = "unit_minor") long unitMinor) {

    public Money unitPrice(Currency currency) {
        return new Money(unitMinor, currency);
    }
}
