package org.concilier.offer;

/** Why an offer was or was not given, or cannot be used. */
public enum Outcome {
    ELIGIBLE('E'),
    OUT_OF_WINDOW('W'),
    NOT_THIS_PLACEMENT('P'),
    NEEDS_CONSENT('N'),
    BUDGET_EXHAUSTED('B'),
    /** It was given as often, or for as much, as it may be in this time. */
    CAP_REACHED('C'),
    /** It is only for who has a coupon of it. */
    COUPON_REQUIRED('Q'),
    /** No coupon has this code, or not for this customer. */
    COUPON_UNKNOWN('U'),
    COUPON_EXPIRED('X'),
    /** It was used as often as it may be. */
    COUPON_USED('D'),
    /** It fits, and an experiment keeps it back from this customer. */
    HOLDOUT('H'),
    RULE_FALSE('F'),
    /** It does not go with an offer that is given. */
    EXCLUDED_BY_STACKING('S'),
    OUTRANKED('O'),
    /** It was used already. */
    ALREADY_REDEEMED('R'),
    /** Using it costs more points than there are. */
    POINTS_MISSING('M'),
    /** The caller asked for others of the decision. */
    NOT_ASKED('A');

    private final char letter;

    Outcome(char letter) {
        this.letter = letter;
    }

    /** One letter, as records keep it. */
    char letter() {
        return letter;
    }

    /** Whether it follows from counters, coupons and experiments rather than from the rules and the situation. */
    boolean isFromOutside() {
        return switch (this) {
            case BUDGET_EXHAUSTED, CAP_REACHED, COUPON_REQUIRED, COUPON_UNKNOWN, COUPON_EXPIRED, COUPON_USED, HOLDOUT ->
                true;
            default -> false;
        };
    }

    static Outcome of(char letter) {
        for (var outcome : values()) if (outcome.letter == letter) return outcome;
        throw new IllegalArgumentException("no outcome has the letter " + letter);
    }
}
