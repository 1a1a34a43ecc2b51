package org.concilier.offer.discount;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.concilier.shared.Money;

/** Any cart, and any effects on it. */
public class Carts extends DomainContextBase {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Provide
    Arbitrary<Cart> carts() {
        var line = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of("wine", "tea").injectNull(0.2),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.longs().between(0, 30_000).edgeCases(edges -> edges.add(0L, 1L, 1_999L)))
                .as((sku, category, quantity, unit) -> new Cart.Line(sku, category, quantity, eur(unit)));
        return Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(8),
                        Arbitraries.longs().between(0, 1_500))
                .as((lines, shipping) -> new Cart(lines, eur(shipping)));
    }

    @Provide
    Arbitrary<Effect> effects() {
        return Combinators.combine(
                        Arbitraries.of(Effect.Kind.class),
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.longs().between(1, 5_000),
                        Arbitraries.longs().between(1, 4_000).injectNull(0.5),
                        reaches(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3))
                .as((kind, points, amount, cap, reach, buy, free) -> effect(
                        kind, points, eur(amount), cap == null ? null : eur(cap), reach, new Gift(buy, free, 5)));
    }

    private static Effect effect(Effect.Kind kind, int points, Money amount, Money cap, Reach reach, Gift gift) {
        var items = new Reach(
                Reach.Scope.ITEM, reach.base(), Reach.Allocation.EACH, reach.target(), reach.floorBasisPoints());
        return switch (kind) {
            case PERCENT_OFF -> new Effect(kind, points, cap, null, null, null, reach);
            case AMOUNT_OFF, FIXED_PRICE -> new Effect(kind, null, cap, amount, null, null, reach);
            case FREE_ITEM -> new Effect(kind, null, cap, null, null, gift, items);
            case FREE_SHIPPING -> Effect.freeShipping();
            case POINTS -> Effect.points(points);
            case POINTS_MULTIPLIER -> new Effect(kind, points, null, eur(100), null, null, Reach.ORDER);
            case INFORMATION -> Effect.INFORMATION;
        };
    }

    private static Arbitrary<Reach> reaches() {
        return Combinators.combine(
                        Arbitraries.of(Reach.Scope.class),
                        Arbitraries.of(Reach.Base.class),
                        Arbitraries.of(Reach.Allocation.PROPORTIONATE, Reach.Allocation.EVEN),
                        Arbitraries.of(Set.<String>of(), Set.of("wine"), Set.of("tea", "none")),
                        Arbitraries.of(0, 0, 5_000, 9_999))
                .as((scope, base, allocation, categories, floor) ->
                        new Reach(scope, base, allocation, new Target(Set.of(), categories), floor));
    }

    /** Effects under codes and priorities of their own. */
    @Provide
    Arbitrary<List<Layers.Layer>> layers() {
        return Combinators.combine(effects(), Arbitraries.integers().between(0, 3))
                .as((effect, priority) -> new Layers.Layer("", priority, effect))
                .list()
                .ofMaxSize(6)
                .map(Carts::named);
    }

    private static List<Layers.Layer> named(List<Layers.Layer> layers) {
        var named = new ArrayList<Layers.Layer>();
        for (var layer : layers) {
            named.add(new Layers.Layer("L" + named.size(), layer.priority(), layer.effect()));
        }
        return named;
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
