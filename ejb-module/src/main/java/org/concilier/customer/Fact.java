package org.concilier.customer;

/** What an attribute is computed from: one expression of the query that loads it. */
enum Fact {
    FIRST_DAY("f.history.firstDay", Source.FEATURES),
    PREVIOUS_DAY("f.history.previousDay", Source.FEATURES),
    LAST_DAY("f.history.lastDay", Source.FEATURES),
    PURCHASE_DAYS("f.history.purchaseDays", Source.FEATURES),
    TOTAL_MINOR("f.history.totalMinor", Source.FEATURES),
    CURRENCY("f.history.currency", Source.FEATURES),
    ALIVE_PERCENT("s.alivePercent", Source.SCORE),
    PURCHASES_90D("s.purchases90d", Source.SCORE),
    VALUE_365D_MINOR("s.value365dMinor", Source.SCORE),
    BIRTH_MONTH("extract(month from c.profile.birthDate)", Source.PROFILE);

    /** Where a fact is kept: what the customer told, what was computed from purchases, or what a model made of that. */
    enum Source {
        PROFILE,
        FEATURES,
        SCORE
    }

    final String expression;
    final Source source;

    Fact(String expression, Source source) {
        this.expression = expression;
        this.source = source;
    }
}
