package org.concilier.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concilier.shared.Money;

/** A purchase as it was told. Prices of the lines are in the currency of the total. */
public record PurchaseView(
        UUID id,
        UUID customerId,
        String orderId,
        Instant purchasedAt,
        String channel,
        List<PurchaseLine> lines,
        Money total) {}
