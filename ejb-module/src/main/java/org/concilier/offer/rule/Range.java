package org.concilier.offer.rule;

import java.util.Arrays;

/**
 * The numbers an expression can come to.
 *
 * @param withoutZero whether 0 is excluded although it lies between the bounds
 */
record Range(long lowest, long highest, boolean withoutZero) {
    static Range of(long lowest, long highest) {
        return new Range(lowest, highest, false);
    }

    boolean canBeZero() {
        return !withoutZero && lowest <= 0 && highest >= 0;
    }

    /** Between the least and the greatest of two. */
    Range or(Range other) {
        return new Range(
                Math.min(lowest, other.lowest), Math.max(highest, other.highest), !canBeZero() && !other.canBeZero());
    }

    /** What is left once it is known to stand so to a literal; the bounds cross when nothing is. */
    Range narrowed(Comparison.Order order, long literal) {
        return switch (order) {
            case LESS -> upTo(literal == Long.MIN_VALUE ? literal : literal - 1);
            case AT_MOST -> upTo(literal);
            case GREATER -> from(literal == Long.MAX_VALUE ? literal : literal + 1);
            case AT_LEAST -> from(literal);
            case EQUAL -> from(literal).upTo(literal);
            case UNEQUAL -> new Range(lowest, highest, withoutZero || literal == 0);
        };
    }

    private Range upTo(long bound) {
        return new Range(lowest, Math.min(highest, bound), withoutZero);
    }

    private Range from(long bound) {
        return new Range(Math.max(lowest, bound), highest, withoutZero);
    }

    /** @throws ArithmeticException when a result could be no whole number of 64 bits, or the divisor 0 */
    Range computed(Num.Operator operator, Range by) {
        return switch (operator) {
            case PLUS, MINUS, TIMES -> corners(operator, by);
            case DIVIDED_BY -> divided(by);
            case REMAINDER -> remainder(by);
        };
    }

    /** + - * are monotonic in each operand, so the extremes lie at the corners. */
    private Range corners(Num.Operator operator, Range by) {
        var exact = operator.exact();
        var corners = new long[] {
            exact.applyAsLong(lowest, by.lowest),
            exact.applyAsLong(lowest, by.highest),
            exact.applyAsLong(highest, by.lowest),
            exact.applyAsLong(highest, by.highest)
        };
        Arrays.sort(corners);
        return of(corners[0], corners[3]);
    }

    /** Towards zero: never further from it than the dividend. */
    private Range divided(Range by) {
        if (by.canBeZero()) throw new ArithmeticException("division by zero");
        var most = magnitude();
        return by.lowest > 0 ? of(Math.min(0, lowest), Math.max(0, highest)) : of(-most, most);
    }

    private Range remainder(Range by) {
        if (by.canBeZero()) throw new ArithmeticException("division by zero");
        var most = Math.min(magnitude(), by.magnitude());
        return of(lowest >= 0 ? 0 : -most, highest <= 0 ? 0 : most);
    }

    private long magnitude() {
        return Math.max(Math.negateExact(lowest), highest);
    }
}
