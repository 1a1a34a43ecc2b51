package org.concilier.offer.discount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.concilier.shared.Money;

/**
 * What an effect takes off a cart.
 *
 * @param amount the whole; never more than the cart costs
 * @param perLine its part of each line, in the cart's order; the parts sum to the whole
 * @param steps how it was computed
 */
public record Discount(Money amount, List<Money> perLine, List<Step> steps) {

    /**
     * One step of the arithmetic.
     *
     * @param step what was done, in signs that every language shares
     * @param exact the result before rounding
     * @param rounded the result that counts
     */
    public record Step(String step, String exact, String rounded, String mode) {
        static final String HALF_UP = "HALF_UP";

        static Step of(String step, BigDecimal exact, Money rounded) {
            return new Step(step, plain(exact), rounded.amount().toPlainString(), HALF_UP);
        }

        private static String plain(BigDecimal exact) {
            var stripped = exact.stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        }
    }

    /** Percent of the cart rounded half up once, capped, then shared over the lines by largest remainder. */
    public static Discount of(Effect effect, Cart cart) {
        var steps = new ArrayList<Step>();
        var amount = switch (effect.kind()) {
            case PERCENT_OFF -> percent(effect, cart.total(), steps);
            case AMOUNT_OFF -> least(effect.amount(), cart.total(), steps);
            default -> Money.zero(cart.currency());
        };
        return new Discount(amount, shares(amount, cart), List.copyOf(steps));
    }

    private static Money percent(Effect effect, Money total, List<Step> steps) {
        var rounded = total.basisPoints(effect.basisPoints());
        var percent = BigDecimal.valueOf(effect.basisPoints(), 2);
        var exact = total.amount().multiply(percent).movePointLeft(2);
        steps.add(Step.of(percent.stripTrailingZeros().toPlainString() + " % × " + total, exact, rounded));
        return effect.cap() == null ? rounded : least(effect.cap(), rounded, steps);
    }

    private static Money least(Money limit, Money other, List<Step> steps) {
        var least = limit.compareTo(other) <= 0 ? limit : other;
        steps.add(Step.of("min(" + limit + ", " + other + ")", least.amount(), least));
        return least;
    }

    private static List<Money> shares(Money amount, Cart cart) {
        var weights = cart.lines().stream().map(line -> line.total().minor()).toList();
        return Shares.of(amount.minor(), weights).stream()
                .map(share -> new Money(share, cart.currency()))
                .toList();
    }
}
