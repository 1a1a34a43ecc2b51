package org.concilier.customer;

import static org.concilier.customer.Fact.BIRTH_MONTH;
import static org.concilier.customer.Fact.CURRENCY;
import static org.concilier.customer.Fact.FIRST_DAY;
import static org.concilier.customer.Fact.LAST_DAY;
import static org.concilier.customer.Fact.PREVIOUS_DAY;
import static org.concilier.customer.Fact.PURCHASE_DAYS;
import static org.concilier.customer.Fact.TOTAL_MINOR;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concilier.customer.journey.Journey;
import org.concilier.customer.journey.Rhythm;
import org.concilier.customer.journey.Scores;

/** What rules may read of a customer, each from the facts it names and no other. Whole numbers are {@link Long}. */
enum Attribute {
    RECENCY_DAYS("purchase.recency_days", Set.of(LAST_DAY), f -> (long) f.recencyDays()),
    FREQUENCY("purchase.frequency", Set.of(PURCHASE_DAYS), f -> f.number(PURCHASE_DAYS)),
    MONETARY_CENTS("purchase.monetary_cents", Set.of(TOTAL_MINOR), f -> f.number(TOTAL_MINOR)),
    MEAN_BASKET_CENTS("purchase.mean_basket_cents", Set.of(TOTAL_MINOR, PURCHASE_DAYS), Attribute::meanBasket),
    RHYTHM_DAYS("purchase.rhythm_days", Set.of(FIRST_DAY, LAST_DAY, PURCHASE_DAYS), Attribute::rhythm),
    R_SCORE("purchase.r_score", Set.of(LAST_DAY, PURCHASE_DAYS), f ->
            (long) Scores.recency(f.purchaseDays(), f.recencyDays())),
    F_SCORE("purchase.f_score", Set.of(PURCHASE_DAYS), f -> (long) Scores.frequency(f.purchaseDays())),
    M_SCORE("purchase.m_score", Set.of(TOTAL_MINOR, CURRENCY), f -> (long) Scores.monetary(f.money())),
    STAGE("journey.stage", Set.of(FIRST_DAY, PREVIOUS_DAY, LAST_DAY, PURCHASE_DAYS), Attribute::stage),
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
        return facts.stream().anyMatch(fact -> fact.isFeature);
    }

    /** A {@link Long} or a {@link String}, never null. */
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
        return Journey.on(f.today(), f.day(FIRST_DAY), f.day(PREVIOUS_DAY), f.day(LAST_DAY), f.purchaseDays())
                .stage()
                .name();
    }
}
