package org.concilier.customer.journey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many days usually pass between a customer's purchases. Bounded, so that two purchases on neighbouring days do not
 * make somebody overdue by the weekend.
 */
public final class Rhythm {
    static final double SHORTEST = 14;
    static final double LONGEST = 180;
    /** For those who have not shown a rhythm yet. */
    static final double USUAL = 90;

    private Rhythm() {}

    /** Mean gap in days over {@code purchaseDays} days from {@code first} to {@code last}, 14 to 180; 90 without a gap. */
    static double days(LocalDate first, LocalDate last, int purchaseDays) {
        if (purchaseDays < 2) return USUAL;
        return Math.min(LONGEST, Math.max(SHORTEST, meanGap(first, last, purchaseDays)));
    }

    /** The plain mean gap in days, without bounds. */
    public static double meanGap(LocalDate first, LocalDate last, int purchaseDays) {
        return (double) ChronoUnit.DAYS.between(first, last) / (purchaseDays - 1);
    }
}
