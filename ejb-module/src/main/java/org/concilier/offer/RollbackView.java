package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Money;

/**
 * What came back of a redemption.
 *
 * @param state of the redemption, afterwards
 * @param amount the discount that no longer counts; the lines' amounts and {@code shipping} sum to it
 * @param pointsTaken points taken back from the customer
 * @param pointsRestored points that it had cost, given back
 */
public record RollbackView(
        UUID rollbackId,
        UUID redemptionId,
        String state,
        Money amount,
        Money shipping,
        long pointsTaken,
        long pointsRestored,
        Instant rolledBackAt,
        List<Line> lines) {

    /** @param line its number in the cart, from 0 */
    public record Line(int line, String sku, int quantity, Money amount) {}
}
