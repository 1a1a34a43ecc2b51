package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.concilier.offer.discount.Cart;
import org.concilier.shared.Money;

/** A line of the cart that was paid, and its part of the discount. */
@Embeddable
record RedemptionLine(
        String sku,
        String category,
        int quantity,
        @Column(name = "unit_minor") long unitMinor,
        @Column(name = "amount_minor") long amountMinor) {

    static RedemptionLine of(Cart.Line line, Money amount) {
        return new RedemptionLine(
                line.sku(), line.category(), line.quantity(), line.unitPrice().minor(), amount.minor());
    }
}
