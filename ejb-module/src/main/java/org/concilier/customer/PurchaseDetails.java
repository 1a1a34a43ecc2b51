package org.concilier.customer;

import java.time.Instant;
import java.util.List;
import org.concilier.shared.Fields;
import org.concilier.shared.Money;
import org.concilier.shared.Secrets;

/**
 * A purchase or return as a partner tells it.
 *
 * @param orderId unique for the partner
 * @param total the sum of the lines; negative for a return
 */
public record PurchaseDetails(
        String orderId, Instant purchasedAt, String channel, List<PurchaseLine> lines, Money total) {
    private static final int MOST_LINES = 500;
    private static final int MOST_PIECES = 100_000;

    /**
     * Reads {@code {orderId, purchasedAt, channel, lines: [{sku, category, quantity, unitPrice}], total}}.
     *
     * @param now business time: nothing can have been bought after it
     */
    public static PurchaseDetails read(Fields fields, Instant now) {
        var orderId = fields.text("orderId", 100);
        var at = fields.instant("purchasedAt");
        if (at.isEmpty() && !fields.has("purchasedAt")) fields.fault("purchasedAt", "is required");
        if (at.isPresent() && at.get().isAfter(now)) fields.fault("purchasedAt", "must not be in the future");
        var channel = fields.text("channel", 40);
        var total = fields.money("total");
        var lines = fields.list("lines", MOST_LINES, line -> line(line, total));
        if (total != null && !lines.contains(null) && !lines.isEmpty()) checkSum(fields, lines, total);
        return fields.done(new PurchaseDetails(orderId, at.orElse(null), channel, lines, total));
    }

    /** The same purchase told twice has the same digest. */
    String digest() {
        return Secrets.sha256(String.join("\n", purchasedAt.toString(), channel, lines.toString(), total.toString()));
    }

    private static PurchaseLine line(Fields line, Money total) {
        var sku = line.text("sku", 100);
        var category = line.text("category", 100);
        var quantity = line.integer("quantity", -MOST_PIECES, MOST_PIECES);
        if (quantity == 0) line.fault("quantity", "must not be 0; a negative one is a return");
        var price = line.money("unitPrice");
        if (price == null) return null;
        if (price.isNegative()) line.fault("unitPrice", "must not be negative; a return has a negative quantity");
        if (total != null && !price.currency().equals(total.currency())) {
            line.fault("unitPrice", "must be in " + total.currency() + ", the currency of the total");
            return null;
        }
        return new PurchaseLine(sku, category, quantity, price.minor());
    }

    private static void checkSum(Fields fields, List<PurchaseLine> lines, Money total) {
        try {
            var sum = lines.stream()
                    .map(line -> line.unitPrice(total.currency()).times(line.quantity()))
                    .reduce(Money.zero(total.currency()), Money::plus);
            if (!sum.equals(total)) fields.fault("total", "must be " + sum + ", the sum of the lines");
        } catch (ArithmeticException e) {
            fields.fault("lines", "add up to more than can be counted");
        }
    }
}
