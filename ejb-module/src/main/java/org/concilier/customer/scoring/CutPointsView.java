package org.concilier.customer.scoring;

import java.util.Currency;
import java.util.List;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.journey.Steps;
import org.concilier.shared.Money;

/**
 * Cut points of one currency.
 *
 * @param customers from how many who agreed they were computed
 * @param recencyDays up to which each band goes, the best first
 * @param frequency up to which each band goes, the least first
 * @param monetary the same
 */
public record CutPointsView(
        long version,
        String currency,
        long customers,
        List<Long> recencyDays,
        List<Long> frequency,
        List<Money> monetary) {

    static CutPointsView of(String currency, CutPoints points) {
        return new CutPointsView(
                points.version(),
                currency,
                points.customers(),
                list(points.recency()),
                list(points.frequency()),
                list(points.money()).stream()
                        .map(minor -> new Money(minor, Currency.getInstance(currency)))
                        .toList());
    }

    private static List<Long> list(Steps steps) {
        return List.of(steps.first(), steps.second(), steps.third(), steps.fourth());
    }
}
