package org.concilier.customer.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.concilier.customer.journey.PurchaseHistory;

/**
 * All that the BG/NBD model needs to know of a customer, in whole days; customers that are equal here are equal to it.
 *
 * @param repeats x: purchase days after the first
 * @param lastDay t_x: days from the first to the last purchase day
 * @param age T: days from the first purchase day to the day of the observation; at least {@code lastDay}
 */
public record Buying(int repeats, int lastDay, int age) {
    static final double DAYS_A_WEEK = 7;

    public Buying {
        if (repeats < 0 || lastDay < 0 || (repeats == 0) != (lastDay == 0)) {
            throw new IllegalArgumentException("no such purchases: " + repeats + " in " + lastDay + " days");
        }
        age = Math.max(age, lastDay);
    }

    /** Of somebody who has bought at least once. */
    public static Buying of(PurchaseHistory history, LocalDate asOf) {
        return between(history.purchaseDays(), history.firstDay(), history.lastDay(), asOf);
    }

    public static Buying between(int purchaseDays, LocalDate first, LocalDate last, LocalDate asOf) {
        return new Buying(purchaseDays - 1, days(first, last), days(first, asOf));
    }

    double weeksToLast() {
        return lastDay / DAYS_A_WEEK;
    }

    double weeks() {
        return age / DAYS_A_WEEK;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
