package org.concilier.offer.price;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.concilier.shared.Money;

/**
 * The lowest price of an article in the 30 days before its reduction (98/6/EC article 6a).
 *
 * @param from when the 30 days begin
 * @param until when the reduction begins
 */
public record PriorPrice(String sku, Money lowest, Instant from, Instant until) {
    /** The lowest of each article, by article. */
    static List<PriorPrice> lowest(List<SkuPrice> told, Instant from, Instant until) {
        var bySku = new TreeMap<String, Money>();
        told.forEach(price -> bySku.merge(price.sku(), price.price(), PriorPrice::lower));
        return bySku.entrySet().stream()
                .map(entry -> new PriorPrice(entry.getKey(), entry.getValue(), from, until))
                .toList();
    }

    private static Money lower(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
