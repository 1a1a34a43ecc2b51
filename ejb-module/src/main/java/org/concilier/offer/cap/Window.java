package org.concilier.offer.cap;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** The time after which a counter starts anew, in UTC; weeks begin on Monday (ISO 8601). */
public enum Window {
    DAY,
    WEEK,
    MONTH,
    LIFETIME;

    /** The first day of the window that this moment is in. */
    LocalDate start(Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case LIFETIME -> LocalDate.EPOCH;
        };
    }
}
