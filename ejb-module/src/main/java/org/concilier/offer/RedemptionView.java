package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Money;

/**
 * An offer that was used.
 *
 * @param amount what it took off; the lines' amounts and {@code shipping} sum to it
 * @param points what it earned in points
 */
public record RedemptionView(
        UUID redemptionId,
        UUID decisionId,
        UUID offerId,
        String orderId,
        Money amount,
        int points,
        int pointsSpent,
        Money shipping,
        String state,
        Instant redeemedAt,
        List<Line> lines) {

    /** One line of the cart and its part of the discount. */
    public record Line(String sku, int quantity, Money amount, int returned) {}

    static RedemptionView of(Redemption redemption) {
        var currency = redemption.amount().currency();
        return new RedemptionView(
                redemption.id(),
                redemption.decisionId(),
                redemption.offerId(),
                redemption.orderId(),
                redemption.amount(),
                redemption.points(),
                redemption.pointsSpent(),
                redemption.shipping(),
                redemption.state().name(),
                redemption.redeemedAt(),
                redemption.lines().stream()
                        .map(line -> new Line(
                                line.sku(), line.quantity(), new Money(line.amountMinor(), currency), line.returned()))
                        .toList());
    }
}
