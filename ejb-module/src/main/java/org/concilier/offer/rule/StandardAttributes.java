package org.concilier.offer.rule;

import static org.concilier.offer.rule.Attribute.Unit.COUNT;
import static org.concilier.offer.rule.Attribute.Unit.DAYS;
import static org.concilier.offer.rule.Attribute.Unit.HUNDREDTHS;
import static org.concilier.offer.rule.Attribute.Unit.MINOR_UNITS;
import static org.concilier.offer.rule.Attribute.Unit.MONTH;
import static org.concilier.offer.rule.Attribute.Unit.PERCENT;
import static org.concilier.offer.rule.Attribute.Unit.SCORE;
import static org.concilier.offer.rule.AttributeDraft.number;
import static org.concilier.offer.rule.AttributeDraft.word;

import java.util.ArrayList;
import java.util.List;

/** The catalogue of attributes. Inputs come before what is derived from them. */
final class StandardAttributes {
    private static final long MOST_CENTS = 1_000_000_000_000_000L;
    private static final long MOST_DAYS = 1_000_000;
    private static final long MOST_COUNT = 1_000_000_000;
    private static final String PURCHASES = "purchase-history";
    private static final String OFFERS = "personalised-offers";
    private static final String BIRTH = "birth-date";
    private static final String[] GROUNDS = {
        "profile.age",
        "profile.gender",
        "profile.nationality",
        "profile.ethnic_origin",
        "profile.religion",
        "profile.political_opinion",
        "profile.trade_union",
        "profile.health",
        "profile.disability",
        "profile.sexual_orientation",
        "profile.genetics"
    };

    private StandardAttributes() {}

    static List<AttributeDraft> all() {
        var all = new ArrayList<AttributeDraft>();
        purchases(all);
        journey(all);
        outlook(all);
        profile(all);
        occasion(all);
        return all;
    }

    /** The dates and amounts themselves are kept for the contract; what is read from them serves offers. */
    private static void purchases(List<AttributeDraft> all) {
        all.add(word("purchase.dates", PURCHASES).unread().example("2026-08-01"));
        all.add(number("purchase.amounts", PURCHASES, MINOR_UNITS, -MOST_CENTS, MOST_CENTS)
                .unread()
                .example(2_990));
        all.add(bought("purchase.recency_days", DAYS, MOST_DAYS)
                .from("purchase.dates")
                .example(74));
        all.add(bought("purchase.frequency", COUNT, MOST_COUNT)
                .from("purchase.dates")
                .example(3));
        all.add(money("purchase.monetary_cents").from("purchase.amounts").example(12_990));
        all.add(money("purchase.mean_basket_cents")
                .from("purchase.monetary_cents", "purchase.frequency")
                .example(4_330));
        all.add(bought("purchase.rhythm_days", DAYS, MOST_DAYS)
                .from("purchase.dates")
                .example(30));
        all.add(bought(AttributeRegistry.CUT_POINTS, COUNT, MOST_COUNT).example(12));
        all.add(bought("purchase.r_score", SCORE, 5)
                .from("purchase.recency_days", "purchase.frequency", AttributeRegistry.CUT_POINTS)
                .example(4));
        all.add(bought("purchase.f_score", SCORE, 5)
                .from("purchase.frequency", AttributeRegistry.CUT_POINTS)
                .example(3));
        all.add(bought("purchase.m_score", SCORE, 5)
                .from("purchase.monetary_cents", AttributeRegistry.CUT_POINTS)
                .example(2));
    }

    private static void journey(List<AttributeDraft> all) {
        var stages = new String[] {"NEW", "FIRST_PURCHASE", "REPEAT", "LOYAL", "AT_RISK", "DORMANT", "WON_BACK"};
        all.add(word(AttributeRegistry.STAGE, "journey-stage", stages)
                .purpose("journey-profiling")
                .from("purchase.dates")
                .example("AT_RISK"));
    }

    /** What a model fitted to all makes of the customer's own purchases. */
    private static void outlook(List<AttributeDraft> all) {
        all.add(expected("customer.alive_probability", PERCENT, 100).example(40));
        all.add(expected("customer.expected_purchases_90d", HUNDREDTHS, MOST_COUNT)
                .example(150));
        all.add(expected("customer.expected_value_cents", MINOR_UNITS, MOST_CENTS)
                .from("purchase.monetary_cents")
                .example(9_600));
    }

    private static AttributeDraft expected(String name, Attribute.Unit unit, long highest) {
        return number(name, "journey-stage", unit, 0, highest)
                .purpose("journey-profiling")
                .from("purchase.recency_days", "purchase.frequency");
    }

    private static void profile(List<AttributeDraft> all) {
        all.add(word("profile.birth_date", BIRTH).guarded().example("1980-11-02"));
        for (var ground : GROUNDS) all.add(word(ground, "special").guarded());
        all.add(number("profile.birth_month", BIRTH, MONTH, 0, 12)
                .purpose("birthday-offers")
                .from("profile.birth_date")
                .releasedBecause("the month alone tells no age")
                .example(11));
    }

    /** What is at hand when an offer is asked for; nothing about the person. */
    private static void occasion(List<AttributeDraft> all) {
        all.add(number(AttributeRegistry.CART_TOTAL, "cart", MINOR_UNITS, 0, MOST_CENTS)
                .example(5_000));
        all.add(number(AttributeRegistry.CART_ITEMS, "cart", COUNT, 0, MOST_COUNT)
                .example(2));
        all.add(word(AttributeRegistry.CHANNEL, "context").example("web"));
        all.add(number(AttributeRegistry.MONTH, "context", MONTH, 1, 12).example(11));
    }

    private static AttributeDraft bought(String name, Attribute.Unit unit, long highest) {
        return number(name, PURCHASES, unit, 0, highest).purpose(OFFERS);
    }

    private static AttributeDraft money(String name) {
        return number(name, PURCHASES, MINOR_UNITS, -MOST_CENTS, MOST_CENTS).purpose(OFFERS);
    }
}
