package org.concilier.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.PurchaseView;

/** A purchase on the wire. */
public record PurchaseBody(
        UUID id,
        UUID customerId,
        String orderId,
        Instant purchasedAt,
        String channel,
        List<Line> lines,
        MoneyView total) {

    public record Line(String sku, String category, int quantity, MoneyView unitPrice) {}

    static PurchaseBody of(PurchaseView purchase) {
        var currency = purchase.total().currency();
        return new PurchaseBody(
                purchase.id(),
                purchase.customerId(),
                purchase.orderId(),
                purchase.purchasedAt(),
                purchase.channel(),
                purchase.lines().stream()
                        .map(line -> new Line(
                                line.sku(), line.category(), line.quantity(), MoneyView.of(line.unitPrice(currency))))
                        .toList(),
                MoneyView.of(purchase.total()));
    }
}
