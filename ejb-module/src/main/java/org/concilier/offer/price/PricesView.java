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
    /**
     * @param history all that is known, the latest first; prices that are told in advance are in it
     * @param lowest null when none was in force
     */
    static PricesView of(String sku, List<SkuPrice> history, Money lowest, Instant now) {
        var current = history.stream()
                .filter(price -> !price.validFrom().isAfter(now))
                .findFirst();
        return new PricesView(
                sku,
                current.map(SkuPrice::price).orElse(null),
                lowest,
                history.stream()
                        .map(price -> new Price(price.price(), price.validFrom()))
                        .toList());
    }

    /** A price from a moment on. */
    public record Price(Money price, Instant from) {}
}
