package org.concilier.offer.discount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of any effects on any cart. */
@Domain(Carts.class)
@Domain(DomainContext.Global.class)
class AmountsReconcileTest {
    @Property
    void thePartsSumToTheWhole(@ForAll Cart cart, @ForAll Effect effect) {
        var discount = Discount.of(effect, cart);

        assertThat(sum(discount) + discount.shipping().minor())
                .isEqualTo(discount.amount().minor());
    }

    @Property
    void nothingIsEverNegativeAndNoLineCostsLessThanNothing(@ForAll Cart cart, @ForAll List<Layers.Layer> layers) {
        for (var applied : Layers.on(Prices.of(cart), layers)) {
            assertThat(applied.left().lines()).allMatch(left -> left >= 0);
            assertThat(applied.left().shipping()).isNotNegative();
            assertThat(applied.discount().perLine()).noneMatch(part -> part.isNegative());
            assertThat(applied.discount().points()).isNotNegative();
        }
    }

    @Property
    void theOrderOfInsertionChangesNothing(
            @ForAll Cart cart, @ForAll List<Layers.Layer> layers, @ForAll Random random) {
        var shuffled = new ArrayList<>(layers);
        Collections.shuffle(shuffled, random);

        assertThat(Layers.on(Prices.of(cart), shuffled)).isEqualTo(Layers.on(Prices.of(cart), layers));
    }

    /** What the search among combinations relies on. */
    @Property
    void togetherEffectsTakeNoMoreThanEachByItself(@ForAll Cart cart, @ForAll List<Layers.Layer> layers) {
        var alone = layers.stream()
                .mapToLong(layer -> Discount.of(layer.effect(), cart).amount().minor())
                .sum();

        assertThat(Layers.worth(Prices.of(cart), layers)).isLessThanOrEqualTo(alone);
    }

    @Property
    void aCapIsNeverExceededAndWhatIsToBeLeftIsLeft(@ForAll Cart cart, @ForAll Effect effect) {
        var discount = Discount.of(effect, cart);
        if (effect.cap() != null) assertThat(discount.amount()).isLessThanOrEqualTo(effect.cap());
        var left = Prices.of(cart).after(discount);
        for (int i = 0; i < cart.lines().size(); i++) {
            var floor = cart.lines().get(i).total().minor() * effect.reach().floorBasisPoints();
            if (effect.isMoney() && discount.perLine().get(i).minor() > 0) {
                assertThat(left.lines().get(i) * 10_000).isGreaterThanOrEqualTo(floor);
            }
        }
    }

    @Property
    void theUnitsOfALineSumToTheLineInHoweverManyReturns(
            @ForAll @LongRange(min = 0, max = 1_000_000) long whole,
            @ForAll @IntRange(min = 1, max = 60) int quantity) {
        var parts = IntStream.range(0, quantity)
                .mapToLong(k -> Discount.partOf(whole, k + 1, quantity) - Discount.partOf(whole, k, quantity))
                .toArray();

        assertThat(IntStream.range(0, quantity).allMatch(k -> parts[k] >= 0)).isTrue();
        assertThat(IntStream.range(0, quantity).mapToLong(k -> parts[k]).sum()).isEqualTo(whole);
    }

    private static long sum(Discount discount) {
        return discount.perLine().stream().mapToLong(part -> part.minor()).sum();
    }
}
