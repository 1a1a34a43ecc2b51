package org.concilier.customer.journey;

import java.time.LocalDate;

/**
 * What one customer bought and brought back on one day, merged.
 *
 * @param minor sum in minor units of the customer's currency; returns are negative
 * @param bought whether there was a purchase at all, and not only returns
 */
public record PurchaseDay(LocalDate date, long minor, boolean bought) {

    /** One purchase or return: a negative total is a return. */
    public static PurchaseDay of(LocalDate date, long minor) {
        return new PurchaseDay(date, minor, minor >= 0);
    }

    /** A day on which nothing happened yet. */
    public static PurchaseDay empty(LocalDate date) {
        return new PurchaseDay(date, 0, false);
    }

    public PurchaseDay plus(PurchaseDay other) {
        return new PurchaseDay(date, Math.addExact(minor, other.minor), bought || other.bought);
    }
}
