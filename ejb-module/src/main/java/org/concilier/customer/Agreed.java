package org.concilier.customer;

/** Codes of the purposes that data of this feature is shown or derived for (config/catalogue/purposes.json). */
public final class Agreed {
    public static final String JOURNEY_PROFILING = "journey-profiling";
    static final String PERSONALISED_OFFERS = "personalised-offers";
    static final String PRODUCT_NEWS = "product-news";
    static final String BIRTHDAY_OFFERS = "birthday-offers";

    private Agreed() {}
}
