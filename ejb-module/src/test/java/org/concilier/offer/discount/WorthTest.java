package org.concilier.offer.discount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

/** What ranks offers is what they take off. */
class WorthTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void theQuickAmountIsTheOneThatIsGiven() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            var cart = cart(random);
            var worth = new Worth(cart);
            for (int j = 0; j < 40; j++) {
                var effect = effect(random);
                assertThat(worth.of(effect))
                        .as("%s on %s", effect, cart)
                        .isEqualTo(Discount.of(effect, cart).amount().minor());
            }
        }
    }

    private static Cart cart(Random random) {
        var lines = new ArrayList<Cart.Line>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var price = random.nextInt(5) == 0 ? random.nextLong(1L << 40) : random.nextInt(10_000);
            var category = random.nextBoolean() ? "wine" : null;
            lines.add(new Cart.Line("s" + i, category, 1 + random.nextInt(4), new Money(price, EUR)));
        }
        return new Cart(lines, new Money(random.nextInt(900), EUR));
    }

    private static Effect effect(Random random) {
        var money = new Money(1 + random.nextInt(8_000), EUR);
        var cap = random.nextBoolean() ? new Money(1 + random.nextInt(3_000), EUR) : null;
        var kind = Effect.Kind.values()[random.nextInt(Effect.Kind.values().length)];
        return switch (kind) {
            case PERCENT_OFF ->
                Effect.percentOff(1 + random.nextInt(10_000), cap).on(reach(random));
            case AMOUNT_OFF, FIXED_PRICE ->
                new Effect(kind, null, cap, money, null, null, Reach.ORDER).on(reach(random));
            case FREE_SHIPPING -> Effect.freeShipping();
            case FREE_ITEM -> new Effect(kind, null, cap, null, null, new Gift(1, 1, 5), Reach.of(Reach.Scope.ITEM));
            case POINTS -> Effect.points(5);
            case POINTS_MULTIPLIER -> new Effect(kind, 20_000, null, money, null, null, Reach.ORDER);
            case INFORMATION -> Effect.INFORMATION;
        };
    }

    private static Reach reach(Random random) {
        var scope = Reach.Scope.values()[random.nextInt(3)];
        var base = Reach.Base.values()[random.nextInt(2)];
        var allocation =
                scope == Reach.Scope.ORDER ? Reach.Allocation.values()[random.nextInt(2)] : Reach.Allocation.EACH;
        var target = scope == Reach.Scope.SHIPPING || random.nextBoolean()
                ? Target.ALL
                : new Target(Set.of("s1"), Set.copyOf(List.of("wine")));
        return new Reach(scope, base, allocation, target, random.nextInt(3) * 2_500);
    }
}
