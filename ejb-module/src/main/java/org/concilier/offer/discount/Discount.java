package org.concilier.offer.discount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.concilier.shared.Money;

/**
 * What an effect takes off a cart, and the points that it brings.
 *
 * @param amount the whole; never more than there is left to pay
 * @param perLine its part of each line, in the cart's order; these parts and {@code shipping} sum to the whole
 * @param shipping its part of the delivery
 * @param steps how it was computed
 */
public record Discount(Money amount, List<Money> perLine, Money shipping, long points, List<Step> steps) {

    /**
     * One step of the arithmetic.
     *
     * @param step what was done, in signs that every language shares
     * @param exact the result before rounding
     * @param rounded the result that counts
     */
    public record Step(String step, String exact, String rounded, String mode) {
        private static final String HALF_UP = "HALF_UP";

        static Step of(String step, BigDecimal exact, Money rounded) {
            return new Step(step, plain(exact), rounded.amount().toPlainString(), HALF_UP);
        }

        /** Points are given whole: what is begun does not count. */
        static Step points(String step, BigDecimal exact, long points) {
            return new Step(step, plain(exact), Long.toString(points), "FLOOR");
        }

        static String plain(BigDecimal exact) {
            var stripped = exact.stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        }
    }

    /** On a cart that nothing was taken off yet. */
    public static Discount of(Effect effect, Cart cart) {
        return of(effect, Prices.of(cart));
    }

    /** On what is left to pay: rounded half up once at its scope, capped, never below 0 nor below what is to be left. */
    public static Discount of(Effect effect, Prices prices) {
        var calculation = new Calculation(effect, prices);
        return switch (effect.kind()) {
            case PERCENT_OFF, AMOUNT_OFF, FIXED_PRICE, FREE_ITEM, FREE_SHIPPING ->
                switch (effect.reach().scope()) {
                    case ITEM -> calculation.items();
                    case ORDER -> calculation.order();
                    case SHIPPING -> calculation.shipping();
                };
            case POINTS, POINTS_MULTIPLIER -> calculation.points();
            case INFORMATION -> calculation.nothing();
        };
    }

    /** Its part of what {@code units} of a line cost; the parts of all its units sum to the line's. */
    public static long partOf(long whole, int units, int quantity) {
        return BigDecimal.valueOf(whole)
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
