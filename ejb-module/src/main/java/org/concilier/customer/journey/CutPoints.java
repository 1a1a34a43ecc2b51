package org.concilier.customer.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.concilier.shared.Money;

/**
 * The cut points by which customers who buy in one currency are scored: the same for everybody, until the next version.
 *
 * @param version from 1, the one that counts before any was computed
 * @param asOf the day it was computed for; null for version 1
 * @param customers from how many who agreed it was computed; 0 for version 1
 * @param recency days since the last purchase
 * @param frequency days with purchases
 * @param money all money, in minor units
 */
public record CutPoints(long version, LocalDate asOf, long customers, Steps recency, Steps frequency, Steps money) {
    private static final int BEST = 5;
    private static final Steps RECENCY = new Steps(30, 60, 120, 240);
    private static final Steps FREQUENCY = new Steps(1, 2, 4, 7);

    /** Recency up to 30, 60, 120, 240 days; frequency from 2, 3, 5, 8 days; money from 20, 50, 100, 250 of the currency. */
    public static CutPoints first(Currency currency) {
        var money = new Steps(below(20, currency), below(50, currency), below(100, currency), below(250, currency));
        return new CutPoints(1, null, 0, RECENCY, FREQUENCY, money);
    }

    public Scores scores(int purchaseDays, int recencyDays, long totalMinor) {
        return new Scores(recency(purchaseDays, recencyDays), frequency(purchaseDays), money(totalMinor));
    }

    /** The shorter ago the higher; 1 as well for those who never bought. */
    public int recency(int purchaseDays, int recencyDays) {
        return purchaseDays == 0 ? 1 : BEST + 1 - recency.band(recencyDays);
    }

    public int frequency(int purchaseDays) {
        return frequency.band(purchaseDays);
    }

    public int money(long totalMinor) {
        return money.band(totalMinor);
    }

    private static long below(int units, Currency currency) {
        return Money.of(BigDecimal.valueOf(units), currency).minor() - 1;
    }
}
