package org.concilier.offer.discount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Effects on one cart, one after the other: items, then the order, then its delivery, then points; within each by
 * priority, then by code. The order in which they are handed in never matters.
 */
public final class Layers {
    /** One effect and what orders it. */
    public record Layer(String code, int priority, Effect effect) {
        private int stage() {
            return effect.isMoney() ? effect.reach().scope().ordinal() : Reach.Scope.values().length;
        }
    }

    /**
     * What one effect takes off after those before it.
     *
     * @param left what there is left to pay afterwards
     */
    public record Applied(Layer layer, Discount discount, Prices left) {}

    private static final Comparator<Layer> ORDER = Comparator.comparingInt(Layer::stage)
            .thenComparing(Comparator.comparingInt(Layer::priority).reversed())
            .thenComparing(Layer::code);

    private Layers() {}

    /** Each effect in the order in which it is applied. */
    public static List<Applied> on(Prices prices, Collection<Layer> layers) {
        var applied = new ArrayList<Applied>();
        var left = prices;
        for (var layer : layers.stream().sorted(ORDER).toList()) {
            var discount = Discount.of(layer.effect(), left);
            left = left.after(discount);
            applied.add(new Applied(layer, discount, left));
        }
        return applied;
    }

    /** What they take off together, in minor units. */
    public static long worth(Prices prices, Collection<Layer> layers) {
        return on(prices, layers).stream()
                .mapToLong(a -> a.discount().amount().minor())
                .sum();
    }
}
