package org.concilier.customer.value;

import java.time.LocalDate;
import java.util.Currency;
import org.concilier.customer.journey.PurchaseHistory;

/**
 * What is to be expected of one customer, in whole numbers so that equal customers have equal scores.
 *
 * @param alivePercent probability of still buying here, 0 to 100
 * @param purchases90d purchase days to be expected in 90 days, in hundredths
 * @param value365dMinor money to be expected in 365 days, in minor units; null where nothing can be said
 */
public record Outlook(int alivePercent, int purchases90d, Long value365dMinor) {
    private static final double NEXT = 90 / Buying.DAYS_A_WEEK;
    private static final double YEAR = 365 / Buying.DAYS_A_WEEK;
    private static final int HUNDREDTHS = 100;

    /**
     * @param history of somebody who has bought at least once
     * @param spending null when there is no such model
     */
    public static Outlook of(PurchaseHistory history, LocalDate asOf, BgNbd buying, GammaGamma spending) {
        var one = Buying.of(history, asOf);
        return new Outlook(
                (int) Math.round(HUNDREDTHS * buying.probabilityAlive(one)),
                (int) Math.round(HUNDREDTHS * buying.expectedPurchases(NEXT, one)),
                spending == null ? null : value(history, buying.expectedPurchases(YEAR, one), spending));
    }

    private static Long value(PurchaseHistory history, double purchases, GammaGamma spending) {
        var mean = spending.expectedMean(Spending.of(history));
        if (mean.isEmpty()) return null;
        var digits = Currency.getInstance(history.currency()).getDefaultFractionDigits();
        return Math.round(purchases * mean.getAsDouble() * Math.pow(10, digits));
    }
}
