package org.concilier.customer.journey;

/** Where a customer stands, relative to their own rhythm. */
public enum Stage {
    NEW,
    FIRST_PURCHASE,
    REPEAT,
    LOYAL,
    AT_RISK,
    DORMANT,
    WON_BACK
}
