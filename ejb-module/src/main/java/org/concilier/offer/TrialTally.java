package org.concilier.offer;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.concilier.offer.SimulationTally.Kind;

/**
 * Counts what drafts would do to customers, one after the other. Pure: keeps sums and forgets persons.
 *
 * @param drafts codes of the drafts
 */
record TrialTally(Set<String> drafts, Map<Cell, Sum> sums) {
    /** What is counted, by what. */
    record Cell(Kind kind, String name) {}

    /** Persons, times and money in minor units. */
    record Sum(long persons, long times, long minor) {
        Sum plus(Sum more) {
            return new Sum(persons + more.persons, times + more.times, Math.addExact(minor, more.minor));
        }
    }

    TrialTally(Set<String> drafts) {
        this(drafts, new HashMap<>());
    }

    /** @param now what the customer gets today; {@code then} what the customer would get with the drafts beside it */
    void compare(Decision now, Decision then) {
        var before = codes(now);
        var after = codes(then);
        var reached = new HashSet<>(after);
        reached.retainAll(drafts);
        reached.forEach(code -> person(Kind.REACH, code));
        for (var passed : then.passed()) {
            var code = passed.offer().code();
            if (drafts.contains(code) && passed.outcome() == Outcome.NEEDS_CONSENT) person(Kind.EXCLUDED, code);
        }
        for (var code : before) {
            if (drafts.contains(code)) continue;
            if (!after.contains(code)) person(Kind.LOST, code);
            else if (!reached.isEmpty()) person(Kind.BOTH, code);
        }
    }

    void considered() {
        person(Kind.CONSIDERED, "*");
    }

    /**
     * A cart of the past: all that goes together is used on it, or the one that stands alone where that takes more off.
     *
     * @param then what the customer would get
     * @param silent what the customer would get who had agreed to nothing
     */
    void cart(LocalDate day, long total, Decision then, Decision silent) {
        if (together(then) >= alone(then)) {
            then.given().stream()
                    .filter(given -> drafts.contains(given.offer().code()) && !given.alone() && minor(given) > 0)
                    .forEach(given -> used(day, given));
        }
        add(Kind.BENEFIT, "cart", new Sum(0, 1, total));
        add(Kind.BENEFIT, "general", new Sum(0, 1, benefit(silent)));
        add(Kind.BENEFIT, "personal", new Sum(0, 1, benefit(then)));
    }

    private void used(LocalDate day, Decision.Given given) {
        add(Kind.REACH, given.offer().code(), new Sum(0, 1, minor(given)));
        add(Kind.WEEK, week(day), new Sum(0, 1, minor(given)));
    }

    private static long benefit(Decision decision) {
        return Math.max(together(decision), alone(decision));
    }

    private static long together(Decision decision) {
        return decision.given().stream()
                .filter(given -> !given.alone())
                .mapToLong(TrialTally::minor)
                .sum();
    }

    private static long alone(Decision decision) {
        return decision.given().stream()
                .filter(Decision.Given::alone)
                .mapToLong(TrialTally::minor)
                .max()
                .orElse(0);
    }

    private static long minor(Decision.Given given) {
        return given.discount() == null ? 0 : given.discount().amount().minor();
    }

    private void person(Kind kind, String name) {
        add(kind, name, new Sum(1, 0, 0));
    }

    private void add(Kind kind, String name, Sum sum) {
        sums.merge(new Cell(kind, name), sum, Sum::plus);
    }

    /** ISO 8601, such as {@code 2026-W47}. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Set<String> codes(Decision decision) {
        var codes = new HashSet<String>();
        decision.given().forEach(given -> codes.add(given.offer().code()));
        return codes;
    }
}
