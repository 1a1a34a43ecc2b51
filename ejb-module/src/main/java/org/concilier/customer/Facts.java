package org.concilier.customer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.concilier.customer.journey.CutPoints;
import org.concilier.customer.scoring.CutPointBook;

/**
 * The facts loaded of one customer; asking for one that was not loaded is a mistake and fails.
 *
 * @param cuts null where no attribute is a score
 */
record Facts(Map<Fact, Object> loaded, LocalDate today, CutPointBook.Current cuts) {

    LocalDate day(Fact fact) {
        return (LocalDate) get(fact);
    }

    /** 0 for a customer without features, who has bought nothing since agreeing. */
    long number(Fact fact) {
        var number = numberOrNone(fact);
        return number == null ? 0 : number;
    }

    /** Null where nothing is known. */
    Long numberOrNone(Fact fact) {
        var number = (Number) get(fact);
        return number == null ? null : number.longValue();
    }

    int purchaseDays() {
        return (int) number(Fact.PURCHASE_DAYS);
    }

    int recencyDays() {
        var last = day(Fact.LAST_DAY);
        return last == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(last, today));
    }

    Integer alivePercent() {
        return (Integer) get(Fact.ALIVE_PERCENT);
    }

    CutPoints cutPoints() {
        return cuts.of((String) get(Fact.CURRENCY));
    }

    private Object get(Fact fact) {
        if (!loaded.containsKey(fact)) throw new IllegalStateException(fact + " was not loaded");
        return loaded.get(fact);
    }
}
