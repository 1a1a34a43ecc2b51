package org.concilier.customer;

import static org.concilier.customer.Fact.ALIVE_PERCENT;
import static org.concilier.customer.Fact.BIRTH_MONTH;
import static org.concilier.customer.Fact.CURRENCY;
import static org.concilier.customer.Fact.FIRST_DAY;
import static org.concilier.customer.Fact.LAST_DAY;
import static org.concilier.customer.Fact.PREVIOUS_DAY;
import static org.concilier.customer.Fact.PURCHASES_90D;
import static org.concilier.customer.Fact.PURCHASE_DAYS;
import static org.concilier.customer.Fact.TOTAL_MINOR;
import static org.concilier.customer.Fact.VALUE_365D_MINOR;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concilier.customer.journey.Journey;
import org.concilier.customer.journey.Rhythm;

/** What rules may read of a customer, each from the facts it names and no other. Whole numbers are {@link Long}. */
enum Attribute {
    RECENCY_DAYS("purchase.recency_days", Set.of(LAST_DAY), f -> (long) f.recencyDays()),
    FREQUENCY("purchase.frequency", Set.of(PURCHASE_DAYS), f -> f.number(PURCHASE_DAYS)),
    MONETARY_CENTS("purchase.monetary_cents", Set.of(TOTAL_MINOR), f -> f.number(TOTAL_MINOR)),
    MEAN_BASKET_CENTS("purchase.mean_basket_cents", Set.of(TOTAL_MINOR, PURCHASE_DAYS), Attribute::meanBasket),
    RHYTHM_DAYS("purchase.rhythm_days", Set.of(FIRST_DAY, LAST_DAY, PURCHASE_DAYS), Attribute::rhythm),
    CUT_POINTS("purchase.cut_points", Set.of(CURRENCY), f -> f.cutPoints().version()),
    R_SCORE("purchase.r_score", Set.of(LAST_DAY, PURCHASE_DAYS, CURRENCY), f ->
            (long) f.cutPoints().recency(f.purchaseDays(), f.recencyDays())),
    F_SCORE("purchase.f_score", Set.of(PURCHASE_DAYS, CURRENCY), f ->
            (long) f.cutPoints().frequency(f.purchaseDays())),
    M_SCORE("purchase.m_score", Set.of(TOTAL_MINOR, CURRENCY), f ->
            (long) f.cutPoints().money(f.number(TOTAL_MINOR))),
    STAGE("journey.stage", Set.of(FIRST_DAY, PREVIOUS_DAY, LAST_DAY, PURCHASE_DAYS, ALIVE_PERCENT), Attribute::stage),
    ALIVE("customer.alive_probability", Set.of(ALIVE_PERCENT), f -> f.numberOrNone(ALIVE_PERCENT)),
    EXPECTED_PURCHASES("customer.expected_purchases_90d", Set.of(PURCHASES_90D), f -> f.numberOrNone(PURCHASES_90D)),
    EXPECTED_VALUE("customer.expected_value_cents", Set.of(VALUE_365D_MINOR), f -> f.numberOrNone(VALUE_365D_MINOR)),
    PROFILE_BIRTH_MONTH("profile.birth_month", Set.of(BIRTH_MONTH), f -> f.number(BIRTH_MONTH));

    private final String path;
    private final Set<Fact> facts;
    private final Function<Facts, Object> formula;

    Attribute(String path, Set<Fact> facts, Function<Facts, Object> formula) {
        this.path = path;
        this.facts = facts;
        this.formula = formula;
    }

    static Optional<Attribute> named(String path) {
        return Stream.of(values()).filter(a -> a.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    Set<Fact> facts() {
        return facts;
    }

    /** Whether it comes from what was computed under a consent, rather than from what the customer told. */
    boolean isDerived() {
        return facts.stream().anyMatch(fact -> fact.source != Fact.Source.PROFILE);
    }

    /** Whether it goes by the cut points of the day, whose version then has to be told with it. */
    boolean isScore() {
        return this == R_SCORE || this == F_SCORE || this == M_SCORE || this == CUT_POINTS;
    }

    /** A {@link Long} or a {@link String}; null where there is nothing to say, which is not the same as 0. */
    Object of(Facts known) {
        return formula.apply(known);
    }

    private static long meanBasket(Facts f) {
        return f.purchaseDays() == 0 ? 0 : Math.round((double) f.number(TOTAL_MINOR) / f.purchaseDays());
    }

    private static long rhythm(Facts f) {
        if (f.purchaseDays() < 2) return 0;
        return Math.round(Rhythm.meanGap(f.day(FIRST_DAY), f.day(LAST_DAY), f.purchaseDays()));
    }

    private static String stage(Facts f) {
        return Journey.on(
                        f.today(),
                        f.day(FIRST_DAY),
                        f.day(PREVIOUS_DAY),
                        f.day(LAST_DAY),
                        f.purchaseDays(),
                        f.alivePercent())
                .stage()
                .name();
    }
}
