package org.concilier.offer.discount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What an effect of scope {@code ITEM} takes off each line; every line is rounded once. */
final class ItemPrices {
    private final Effect effect;
    private final Reach reach;
    private final Prices prices;
    private BigDecimal exact = BigDecimal.ZERO;

    ItemPrices(Effect effect, Prices prices) {
        this.effect = effect;
        this.reach = effect.reach();
        this.prices = prices;
    }

    /** In minor units, by line; within what may be taken off. */
    List<Long> wanted() {
        var free = effect.kind() == Effect.Kind.FREE_ITEM ? freeUnits() : Collections.<Integer>emptyList();
        var wanted = new ArrayList<Long>();
        for (int line = 0; line < prices.lines().size(); line++) {
            var room = prices.room(line, reach);
            wanted.add(room == 0 ? 0L : Math.min(worth(line, free), room));
        }
        return wanted;
    }

    /** The sum of the lines before rounding, in minor units. */
    BigDecimal exact() {
        return exact;
    }

    /** The step, in signs that every language shares. */
    String name() {
        return switch (effect.kind()) {
            case PERCENT_OFF -> "Σ " + Discount.Step.plain(BigDecimal.valueOf(effect.basisPoints(), 2)) + " %";
            case AMOUNT_OFF -> "Σ n × " + effect.amount();
            case FIXED_PRICE -> "Σ max(0, p − n × " + effect.amount() + ")";
            default -> "Σ";
        };
    }

    private long worth(int line, List<Integer> free) {
        var position = prices.cart().lines().get(line);
        var base = prices.base(line, reach);
        return switch (effect.kind()) {
            case PERCENT_OFF -> percent(base);
            case AMOUNT_OFF -> noted(effect.amount().times(position.quantity()).minor());
            case FIXED_PRICE ->
                noted(Math.max(
                        0, base - effect.amount().times(position.quantity()).minor()));
            case FREE_ITEM -> noted(position.unitPrice().times(free.get(line)).minor());
            default -> 0;
        };
    }

    private long percent(long base) {
        exact = exact.add(BigDecimal.valueOf(base).multiply(BigDecimal.valueOf(effect.basisPoints(), 4)));
        return prices.money(base).basisPoints(effect.basisPoints()).minor();
    }

    private long noted(long whole) {
        exact = exact.add(BigDecimal.valueOf(whole));
        return whole;
    }

    /** The cheapest units first, then by article, then by line: where a line stands in the cart does not matter. */
    private List<Integer> freeUnits() {
        var lines = prices.cart().lines();
        var covered = IntStream.range(0, lines.size())
                .filter(i -> reach.target().covers(lines.get(i)))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(
                                i -> lines.get(i).unitPrice().minor())
                        .thenComparing(i -> lines.get(i).sku())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var left = effect.gift()
                .of(covered.stream().mapToLong(i -> lines.get(i).quantity()).sum());
        var free = new ArrayList<>(Collections.nCopies(lines.size(), 0));
        for (int line : covered) {
            var units = (int) Math.min(left, lines.get(line).quantity());
            free.set(line, units);
            left -= units;
        }
        return free;
    }
}
