package org.concilier.offer.discount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.concilier.shared.Money;

/**
 * What a cart costs at one moment of its calculation.
 *
 * @param lines what is left to pay of each line, in minor units
 * @param shipping what is left to pay of the delivery
 */
public record Prices(Cart cart, List<Long> lines, long shipping) {
    public Prices {
        lines = List.copyOf(lines);
    }

    /** Before any discount. */
    public static Prices of(Cart cart) {
        return new Prices(
                cart,
                cart.lines().stream().map(line -> line.total().minor()).toList(),
                cart.shipping().minor());
    }

    /** After a discount that was computed on these prices. */
    public Prices after(Discount discount) {
        var left = new ArrayList<Long>();
        for (int i = 0; i < lines.size(); i++) {
            left.add(lines.get(i) - discount.perLine().get(i).minor());
        }
        return new Prices(cart, left, shipping - discount.shipping().minor());
    }

    /** What is left to pay in all. */
    public Money total() {
        return money(lines.stream().reduce(shipping, Math::addExact));
    }

    Money money(long minor) {
        return new Money(minor, cart.currency());
    }

    /** What a percentage of a line is taken of. */
    long base(int line, Reach reach) {
        return reach.base() == Reach.Base.UNDISCOUNTED ? undiscounted(line) : lines.get(line);
    }

    long shippingBase(Reach reach) {
        return reach.base() == Reach.Base.UNDISCOUNTED ? cart.shipping().minor() : shipping;
    }

    /** What may still be taken off a line; nothing when the effect is not for it. */
    long room(int line, Reach reach) {
        if (!reach.target().covers(cart.lines().get(line))) return 0;
        return room(undiscounted(line), lines.get(line), reach);
    }

    long shippingRoom(Reach reach) {
        return room(cart.shipping().minor(), shipping, reach);
    }

    private static long room(long undiscounted, long left, Reach reach) {
        var floor = BigDecimal.valueOf(undiscounted)
                .multiply(BigDecimal.valueOf(reach.floorBasisPoints(), 4))
                .setScale(0, RoundingMode.CEILING);
        return Math.max(0, left - floor.longValueExact());
    }

    private long undiscounted(int line) {
        return cart.lines().get(line).total().minor();
    }
}
