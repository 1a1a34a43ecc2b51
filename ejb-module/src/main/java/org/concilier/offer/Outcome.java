package org.concilier.offer;

/** Why an offer was or was not given. */
public enum Outcome {
    ELIGIBLE('E'),
    OUT_OF_WINDOW('W'),
    NOT_THIS_PLACEMENT('P'),
    NEEDS_CONSENT('N'),
    BUDGET_EXHAUSTED('B'),
    CAP_REACHED('C'),
    COUPON_UNKNOWN('U'),
    HOLDOUT('H'),
    RULE_FALSE('F'),
    EXCLUDED_BY_STACKING('S'),
    OUTRANKED('O');

    private final char letter;

    Outcome(char letter) {
        this.letter = letter;
    }

    /** One letter, as records keep it. */
    char letter() {
        return letter;
    }

    static Outcome of(char letter) {
        for (var outcome : values()) if (outcome.letter == letter) return outcome;
        throw new IllegalArgumentException("no outcome has the letter " + letter);
    }
}
