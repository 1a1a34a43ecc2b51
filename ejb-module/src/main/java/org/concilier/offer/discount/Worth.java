package org.concilier.offer.discount;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.concilier.offer.discount.Reach.Scope;

/**
 * What each of many effects takes off the same cart by itself: the amounts of {@link Discount}, without its steps and its
 * parts, which only those need that are given. For one thread.
 */
public final class Worth {
    private final Prices prices;
    private final Map<Reach, Span> spans = new HashMap<>();

    /** What an effect at the scope of the order or of the delivery is taken of, and the most that it may take. */
    private record Span(long base, long room) {}

    public Worth(Cart cart) {
        this.prices = Prices.of(cart);
    }

    /** In minor units. */
    public long of(Effect effect) {
        if (!effect.isMoney()) return 0;
        if (effect.reach().scope() == Scope.ITEM)
            return Discount.of(effect, prices).amount().minor();
        var span = spans.computeIfAbsent(effect.reach(), this::span);
        var worth = worth(effect, span.base());
        var capped = effect.cap() == null ? worth : Math.min(worth, effect.cap().minor());
        return Math.min(capped, span.room());
    }

    private long worth(Effect effect, long base) {
        return switch (effect.kind()) {
            case PERCENT_OFF ->
                prices.money(base).basisPoints(effect.basisPoints()).minor();
            case AMOUNT_OFF -> Math.min(base, effect.amount().minor());
            case FIXED_PRICE -> Math.max(0, base - effect.amount().minor());
            default -> base;
        };
    }

    private Span span(Reach reach) {
        if (reach.scope() == Scope.SHIPPING) return new Span(prices.shippingBase(reach), prices.shippingRoom(reach));
        var covered = IntStream.range(0, prices.lines().size())
                .filter(line -> reach.target().covers(prices.cart().lines().get(line)))
                .toArray();
        long base = 0;
        long room = 0;
        for (var line : covered) {
            base = Math.addExact(base, prices.base(line, reach));
            room = Math.addExact(room, prices.room(line, reach));
        }
        return new Span(base, room);
    }
}
