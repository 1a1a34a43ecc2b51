package org.concilier.web.office;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole weeks or months up to today, UTC; the last one is not over yet.
 *
 * @param starts first days, the oldest first
 * @param today the last day that counts
 */
record Periods(List<LocalDate> starts, LocalDate today, boolean monthly) {
    static Periods of(Instant now, int weeks, boolean monthly) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var day = start(today.minusWeeks(weeks - 1L), monthly);
        var starts = new ArrayList<LocalDate>();
        for (; !day.isAfter(today); day = monthly ? day.plusMonths(1) : day.plusWeeks(1)) starts.add(day);
        return new Periods(starts, today, monthly);
    }

    private static LocalDate start(LocalDate day, boolean monthly) {
        return monthly ? day.withDayOfMonth(1) : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Instant from() {
        return starts.get(0).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Not included. */
    Instant until() {
        return today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Which period a day is in; the first for what is before. */
    int of(LocalDate day) {
        int at = 0;
        while (at + 1 < starts.size() && !day.isBefore(starts.get(at + 1))) at++;
        return at;
    }

    /** Where a moment lies, counted in periods from the beginning, such as 2.5 in the middle of the third. */
    double place(Instant at) {
        var period = of(LocalDate.ofInstant(at, ZoneOffset.UTC));
        var begin = starts.get(period).atStartOfDay(ZoneOffset.UTC).toInstant();
        var share = (double) Duration.between(begin, at).toSeconds()
                / Duration.between(begin, end(period)).toSeconds();
        return period + Math.max(0, Math.min(1, share));
    }

    private Instant end(int period) {
        var next =
                monthly ? starts.get(period).plusMonths(1) : starts.get(period).plusWeeks(1);
        return next.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    int size() {
        return starts.size();
    }
}
