package org.concilier.customer.journey;

import java.math.BigDecimal;

/**
 * Recency, frequency and monetary value on scales of 1 to 5, by cut points that are the same for everybody and do not
 * move with what other customers do. Version 1: recency within 30, 60, 120, 240 days; frequency from 2, 3, 5, 8 purchase
 * days; money from 20, 50, 100, 250 of the customer's currency.
 */
public record Scores(int r, int f, int m) {
    public static final int VERSION = 1;

    public static Scores of(int purchaseDays, int recencyDays, BigDecimal money) {
        return new Scores(recency(purchaseDays, recencyDays), frequency(purchaseDays), monetary(money));
    }

    /** 1 as well for those who never bought. */
    public static int recency(int purchaseDays, int recencyDays) {
        if (purchaseDays == 0 || recencyDays > 240) return 1;
        return recencyDays <= 30 ? 5 : recencyDays <= 60 ? 4 : recencyDays <= 120 ? 3 : 2;
    }

    public static int frequency(int purchaseDays) {
        return purchaseDays >= 8 ? 5 : purchaseDays >= 5 ? 4 : purchaseDays >= 3 ? 3 : purchaseDays == 2 ? 2 : 1;
    }

    public static int monetary(BigDecimal money) {
        var units = money.doubleValue();
        return units >= 250 ? 5 : units >= 100 ? 4 : units >= 50 ? 3 : units >= 20 ? 2 : 1;
    }
}
