package org.concilier.customer.scoring;

import java.util.Map;
import java.util.SortedMap;
import org.concilier.customer.value.Buying;
import org.concilier.customer.value.Spending;

/**
 * What is counted of the customers who agreed and buy in one currency; it names nobody.
 *
 * @param recency people by days since their last purchase
 * @param frequency people by days with purchases
 * @param money people by all their money, in whole units of the currency as minor units, rounded up
 * @param buying people by what the BG/NBD model needs
 * @param spending people by what the Gamma-Gamma model needs
 */
record Observed(
        SortedMap<Long, Long> recency,
        SortedMap<Long, Long> frequency,
        SortedMap<Long, Long> money,
        Map<Buying, Long> buying,
        Map<Spending, Long> spending) {

    long customers() {
        return buying.values().stream().mapToLong(Long::longValue).sum();
    }

    long repeaters() {
        return buying.entrySet().stream()
                .filter(group -> group.getKey().repeats() > 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
