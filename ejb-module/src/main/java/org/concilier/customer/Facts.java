package org.concilier.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import org.concilier.shared.Money;

/** The facts loaded of one customer; asking for one that was not loaded is a mistake and fails. */
record Facts(Map<Fact, Object> loaded, LocalDate today) {

    LocalDate day(Fact fact) {
        return (LocalDate) get(fact);
    }

    /** 0 for a customer without features, who has bought nothing since agreeing. */
    long number(Fact fact) {
        var number = (Number) get(fact);
        return number == null ? 0 : number.longValue();
    }

    int purchaseDays() {
        return (int) number(Fact.PURCHASE_DAYS);
    }

    int recencyDays() {
        var last = day(Fact.LAST_DAY);
        return last == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(last, today));
    }

    BigDecimal money() {
        var currency = (String) get(Fact.CURRENCY);
        if (currency == null) return BigDecimal.ZERO;
        return new Money(number(Fact.TOTAL_MINOR), Currency.getInstance(currency)).amount();
    }

    private Object get(Fact fact) {
        if (!loaded.containsKey(fact)) throw new IllegalStateException(fact + " was not loaded");
        return loaded.get(fact);
    }
}
