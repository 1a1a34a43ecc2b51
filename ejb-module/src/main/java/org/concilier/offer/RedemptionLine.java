package org.concilier.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.shared.Money;

/** A line of the cart that was paid, its part of the discount, and how many of its units came back. */
@Embeddable
record RedemptionLine(
        String sku,
        String category,
        int quantity,
        @Column(name = "unit_minor") long unitMinor,
        @Column(name = "amount_minor") long amountMinor,
        int returned) {

    static RedemptionLine of(Cart.Line line, Money amount) {
        return new RedemptionLine(
                line.sku(), line.category(), line.quantity(), line.unitPrice().minor(), amount.minor(), 0);
    }

    boolean is(Cart.Line line) {
        return sku.equals(line.sku())
                && quantity == line.quantity()
                && unitMinor == line.unitPrice().minor();
    }

    int left() {
        return quantity - returned;
    }

    RedemptionLine returning(int units) {
        return new RedemptionLine(sku, category, quantity, unitMinor, amountMinor, returned + units);
    }

    /** The part of the discount that these units had, so that the parts of all units sum to the line's. */
    long amountOf(int units) {
        return Discount.partOf(amountMinor, returned + units, quantity)
                - Discount.partOf(amountMinor, returned, quantity);
    }
}
