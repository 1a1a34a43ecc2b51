package org.concilier.offer.discount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.concilier.offer.discount.Discount.Step;
import org.concilier.offer.discount.Effect.Kind;
import org.concilier.shared.Money;

/** One effect worked out on prices, scope by scope. */
final class Calculation {
    private static final long MOST_POINTS = 1_000_000_000;

    private final Effect effect;
    private final Reach reach;
    private final Prices prices;
    private final int size;
    private final List<Step> steps = new ArrayList<>();

    Calculation(Effect effect, Prices prices) {
        this.effect = effect;
        this.reach = effect.reach();
        this.prices = prices;
        this.size = prices.lines().size();
    }

    /** Each line by itself: rounded there, kept to its room; the cap is for all together. */
    Discount items() {
        var lines = new ItemPrices(effect, prices);
        var wanted = lines.wanted();
        var sum = sum(wanted);
        steps.add(Step.of(lines.name(), prices.money(1).amount().multiply(lines.exact()), prices.money(sum)));
        return taken(Shares.of(capped(sum), wanted), 0);
    }

    /** All lines that it is for together: rounded once, then shared. */
    Discount order() {
        var rooms = lines(line -> prices.room(line, reach));
        var bases =
                lines(line -> reach.target().covers(prices.cart().lines().get(line)) ? prices.base(line, reach) : 0);
        var amount = limited(capped(worth(sum(bases))), sum(rooms));
        var weights = reach.allocation() == Reach.Allocation.EVEN ? Collections.nCopies(size, 1L) : bases;
        var open = lines(line -> rooms.get(line) > 0 ? weights.get(line) : 0);
        return taken(Shares.of(amount, open, rooms), 0);
    }

    Discount shipping() {
        var amount = capped(worth(prices.shippingBase(reach)));
        return taken(Collections.nCopies(size, 0L), limited(amount, prices.shippingRoom(reach)));
    }

    Discount points() {
        if (effect.kind() == Kind.POINTS) return earned(effect.points());
        var paid = sum(lines(line -> reach.target().covers(prices.cart().lines().get(line))
                ? prices.lines().get(line)
                : 0));
        var exact = BigDecimal.valueOf(paid)
                .multiply(BigDecimal.valueOf(effect.basisPoints(), 4))
                .divide(BigDecimal.valueOf(effect.amount().minor()), 4, RoundingMode.FLOOR);
        var points = exact.setScale(0, RoundingMode.FLOOR).longValueExact();
        var times = Step.plain(BigDecimal.valueOf(effect.basisPoints(), 4));
        steps.add(Step.points(times + " × " + prices.money(paid) + " ÷ " + effect.amount(), exact, points));
        return earned(Math.min(points, MOST_POINTS));
    }

    Discount nothing() {
        return earned(0);
    }

    /** What the effect takes off a price at its scope, rounded. */
    private long worth(long base) {
        return switch (effect.kind()) {
            case PERCENT_OFF -> percent(base);
            case AMOUNT_OFF -> least(effect.amount(), prices.money(base));
            case FIXED_PRICE -> fixed(base);
            default -> base;
        };
    }

    private long percent(long base) {
        var of = prices.money(base);
        var rounded = of.basisPoints(effect.basisPoints());
        var percent = BigDecimal.valueOf(effect.basisPoints(), 2);
        steps.add(Step.of(
                Step.plain(percent) + " % × " + of,
                of.amount().multiply(percent).movePointLeft(2),
                rounded));
        return rounded.minor();
    }

    private long fixed(long base) {
        var off = prices.money(Math.max(0, base - effect.amount().minor()));
        steps.add(Step.of("max(0, " + prices.money(base) + " − " + effect.amount() + ")", off.amount(), off));
        return off.minor();
    }

    private long capped(long amount) {
        return effect.cap() == null ? amount : least(effect.cap(), prices.money(amount));
    }

    /** To what there is; told only when it matters. */
    private long limited(long amount, long room) {
        return amount <= room ? amount : least(prices.money(room), prices.money(amount));
    }

    private long least(Money limit, Money other) {
        var least = limit.compareTo(other) <= 0 ? limit : other;
        steps.add(Step.of("min(" + limit + ", " + other + ")", least.amount(), least));
        return least.minor();
    }

    private Discount taken(List<Long> lines, long shipping) {
        return new Discount(
                prices.money(Math.addExact(sum(lines), shipping)),
                lines.stream().map(prices::money).toList(),
                prices.money(shipping),
                0,
                List.copyOf(steps));
    }

    private Discount earned(long points) {
        var none = prices.money(0);
        return new Discount(none, Collections.nCopies(size, none), none, points, List.copyOf(steps));
    }

    private List<Long> lines(IntToLongFunction of) {
        return IntStream.range(0, size).mapToLong(of).boxed().toList();
    }

    private static long sum(List<Long> all) {
        return all.stream().reduce(0L, Math::addExact);
    }
}
