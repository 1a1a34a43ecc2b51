package org.concilier.offer.price;

import java.time.Instant;
import java.util.List;
import org.concilier.shared.Money;

/**
 * What an article costs.
 *
 * @param current null when no price is in force
 * @param lowest of the last 30 days; null when none was in force
 * @param history the latest first
 */
public record PricesView(String sku, Money current, Money lowest, List<Price> history) {
    /** A price from a moment on. */
    public record Price(Money price, Instant from) {}
}
