package org.concilier.offer.discount;

import org.concilier.shared.Fields;

/**
 * Units that are free: the cheapest of those that the effect is for, whatever their order in the cart.
 *
 * @param buy how many units must be paid for each {@code free} ones; 0 when none must
 * @param free how many are free; each time, when some must be paid
 * @param most how many are free in all
 */
public record Gift(int buy, int free, int most) {
    private static final int MOST = 1_000;

    /** Reads {@code {buy?, free, most?}}. */
    public static Gift read(Fields effect) {
        var buy = effect.optionalInteger("buy", 0, MOST).orElse(0);
        var free = effect.integer("free", 1, MOST);
        return new Gift(buy, free, effect.optionalInteger("most", 1, MOST).orElse(buy == 0 ? free : MOST));
    }

    /** How many of {@code units} are free. */
    long of(long units) {
        var earned = buy == 0 ? free : Math.multiplyExact(units / (buy + free), (long) free);
        return Math.min(Math.min(earned, most), units);
    }
}
