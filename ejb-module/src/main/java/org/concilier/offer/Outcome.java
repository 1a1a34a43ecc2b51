package org.concilier.offer;

/** Why an offer was not given. */
public enum Outcome {
    OUT_OF_WINDOW,
    NOT_THIS_PLACEMENT,
    NEEDS_CONSENT,
    BUDGET_EXHAUSTED,
    RULE_FALSE,
    OUTRANKED
}
