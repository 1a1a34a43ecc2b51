package org.concilier.customer.journey;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A customer's purchases in eight numbers, kept up to date one day at a time in any order. Purchases of one day count as
 * one; a day of returns alone changes the money, not the days. Frequency, recency, age and mean value are those of
 * Fader, Hardie and Lee (2005), "Counting your customers the easy way" and "RFM and CLV".
 *
 * @param firstDayMinor money of the first day, in minor units
 * @param previousDay the purchase day before the last; null with fewer than two
 * @param purchaseDays distinct days with a purchase
 * @param totalMinor all money, returns deducted, in minor units
 * @param currency ISO 4217; null before the first purchase
 */
@Embeddable
public record PurchaseHistory(
        LocalDate firstDay,
        long firstDayMinor,
        LocalDate previousDay,
        LocalDate lastDay,
        int purchaseDays,
        long totalMinor,
        String currency) {

    public static final PurchaseHistory NONE = new PurchaseHistory(null, 0, null, null, 0, 0, null);

    /**
     * The history with more of one day.
     *
     * @param before what this history already counts on that very day
     */
    public PurchaseHistory plus(PurchaseDay added, PurchaseDay before, String inCurrency) {
        var day = added.date();
        var total = Math.addExact(totalMinor, added.minor());
        if (before.bought() || !added.bought()) {
            var first = before.bought() && day.equals(firstDay) ? firstDayMinor + added.minor() : firstDayMinor;
            return new PurchaseHistory(firstDay, first, previousDay, lastDay, purchaseDays, total, inCurrency);
        }
        var isFirst = firstDay == null || day.isBefore(firstDay);
        var isLast = lastDay == null || day.isAfter(lastDay);
        return new PurchaseHistory(
                isFirst ? day : firstDay,
                isFirst ? Math.addExact(before.minor(), added.minor()) : firstDayMinor,
                isLast ? lastDay : later(previousDay, day),
                isLast ? day : lastDay,
                purchaseDays + 1,
                total,
                inCurrency);
    }

    /** x: purchase days after the first. */
    public int repeatDays() {
        return Math.max(0, purchaseDays - 1);
    }

    /** t_x: weeks from the first to the last purchase day. */
    public double weeksToLast() {
        return purchaseDays == 0 ? 0 : ChronoUnit.DAYS.between(firstDay, lastDay) / 7.0;
    }

    /** T: weeks from the first purchase day to {@code asOf}. */
    public double weeksSinceFirst(LocalDate asOf) {
        return purchaseDays == 0 ? 0 : ChronoUnit.DAYS.between(firstDay, asOf) / 7.0;
    }

    /** zbar: mean money of the repeat days, in minor units; 0 without any. */
    public BigDecimal meanRepeatMinor() {
        if (repeatDays() == 0) return BigDecimal.ZERO;
        return BigDecimal.valueOf(totalMinor - firstDayMinor)
                .divide(BigDecimal.valueOf(repeatDays()), 4, RoundingMode.HALF_UP);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null ? other : one.isAfter(other) ? one : other;
    }
}
