package org.concilier.launcher.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How people buy: each kind gives the days on which one person of it bought. */
enum Habit {
    /** Registered, and has not bought yet. */
    LOOKING(0.03) {
        @Override
        List<LocalDate> days(LocalDate from, LocalDate to, Random random) {
            return List.of();
        }
    },
    /** Came once. */
    ONCE(0.40) {
        @Override
        List<LocalDate> days(LocalDate from, LocalDate to, Random random) {
            return List.of(between(from, to, random));
        }
    },
    /** Buys at a rhythm of their own and goes on. */
    REGULAR(0.24) {
        @Override
        List<LocalDate> days(LocalDate from, LocalDate to, Random random) {
            return rhythm(between(from, from.plusMonths(9), random), to, random);
        }
    },
    /** Bought at a rhythm and stopped some months ago; one in four has just come back. */
    LAPSING(0.20) {
        @Override
        List<LocalDate> days(LocalDate from, LocalDate to, Random random) {
            var stop = between(to.minusMonths(9), to.minusMonths(4), random);
            var days = new ArrayList<>(rhythm(between(from, from.plusMonths(4), random), stop, random));
            if (random.nextInt(4) == 0) days.add(between(to.minusDays(30), to, random));
            return days;
        }
    },
    /** Buys presents: before Christmas and in June. */
    SEASONAL(0.13) {
        @Override
        List<LocalDate> days(LocalDate from, LocalDate to, Random random) {
            var days = new ArrayList<LocalDate>();
            for (var day = from.withDayOfMonth(1); !day.isAfter(to); day = day.plusMonths(1)) {
                if (!GIFTS.contains(day.getMonth()) || random.nextInt(5) == 0) continue;
                var bought = day.plusDays(random.nextInt(28));
                if (!bought.isBefore(from) && !bought.isAfter(to)) days.add(bought);
            }
            return days;
        }
    };

    private static final Set<Month> GIFTS = Set.of(Month.NOVEMBER, Month.DECEMBER, Month.JUNE);
    private static final int SHORTEST_RHYTHM = 12;
    private static final int LONGEST_RHYTHM = 60;

    private final double share;

    Habit(double share) {
        this.share = share;
    }

    /** The days, in order, from the first to the last of the period. */
    abstract List<LocalDate> days(LocalDate from, LocalDate to, Random random);

    static Habit of(Random random) {
        var point = random.nextDouble();
        for (var habit : values()) {
            point -= habit.share;
            if (point < 0) return habit;
        }
        return ONCE;
    }

    private static LocalDate between(LocalDate from, LocalDate to, Random random) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private static List<LocalDate> rhythm(LocalDate first, LocalDate last, Random random) {
        var mean = SHORTEST_RHYTHM + random.nextInt(LONGEST_RHYTHM - SHORTEST_RHYTHM);
        var days = new ArrayList<LocalDate>();
        for (var day = first; !day.isAfter(last); ) {
            days.add(day);
            day = day.plusDays(Math.max(1, Math.round(mean * (1 + 0.25 * random.nextGaussian()))));
        }
        return days;
    }
}
