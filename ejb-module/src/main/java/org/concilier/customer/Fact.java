package org.concilier.customer;

/** What an attribute is computed from: one expression of the query that loads it. */
enum Fact {
    FIRST_DAY("f.history.firstDay", true),
    PREVIOUS_DAY("f.history.previousDay", true),
    LAST_DAY("f.history.lastDay", true),
    PURCHASE_DAYS("f.history.purchaseDays", true),
    TOTAL_MINOR("f.history.totalMinor", true),
    CURRENCY("f.history.currency", true),
    BIRTH_MONTH("extract(month from c.profile.birthDate)", false);

    final String expression;
    final boolean isFeature;

    Fact(String expression, boolean isFeature) {
        this.expression = expression;
        this.isFeature = isFeature;
    }
}
