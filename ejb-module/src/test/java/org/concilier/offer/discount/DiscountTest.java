package org.concilier.offer.discount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.concilier.shared.Money;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "2500, 19.99, 5.00",
        "1500, 19.99, 3.00",
        "1, 50.00, 0.01",
        "1, 49.99, 0.00",
        "10000, 19.99, 19.99",
    })
    void percentIsRoundedHalfUpOnce(int basisPoints, String price, String expected) {
        var discount = Discount.of(Effect.percentOff(basisPoints, null), cart(price));
        assertThat(discount.amount()).isEqualTo(eur(expected));
    }

    /** Prices of a case reported against another shop system; the order's discount is the oracle. */
    @Test
    void orderDiscountIsSharedByLargestRemainder() {
        var discount = Discount.of(Effect.percentOff(1_000, null), cart("1.06", "2.06", "3.06", "4.06"));
        assertThat(discount.amount()).isEqualTo(eur("1.02"));
        assertThat(discount.perLine()).containsExactly(eur("0.11"), eur("0.21"), eur("0.30"), eur("0.40"));
    }

    @Test
    void capIsAppliedAfterRoundingAndShown() {
        var discount = Discount.of(Effect.percentOff(5_000, eur("10.00")), cart("30.01"));
        assertThat(discount.amount()).isEqualTo(eur("10.00"));
        assertThat(discount.steps())
                .containsExactly(
                        new Discount.Step("50 % × 30.01 EUR", "15.005", "15.01", "HALF_UP"),
                        new Discount.Step("min(10.00 EUR, 15.01 EUR)", "10", "10.00", "HALF_UP"));
    }

    @Test
    void neverTakesMoreThanTheCartCosts() {
        assertThat(Discount.of(Effect.amountOff(eur("5.00")), cart("3.10", "0.00"))
                        .perLine())
                .containsExactly(eur("3.10"), eur("0.00"));
    }

    @Test
    void whatIsNotMoneyTakesNothingOff() {
        for (var effect : List.of(Effect.freeShipping(), Effect.points(50), Effect.INFORMATION)) {
            assertThat(Discount.of(effect, cart("3.10")).amount()).isEqualTo(eur("0.00"));
        }
    }

    @RepeatedTest(50)
    void partsSumToTheWholeAndNoneExceedsItsLine(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 100; i++) {
            var cart = randomCart(random);
            var discount = Discount.of(randomEffect(random), cart);
            assertThat(discount.perLine().stream().reduce(eur("0"), Money::plus))
                    .isEqualTo(discount.amount());
            assertThat(discount.amount()).isLessThanOrEqualTo(cart.total());
            for (int line = 0; line < cart.lines().size(); line++) {
                var part = discount.perLine().get(line);
                assertThat(part.isNegative()).isFalse();
                assertThat(part).isLessThanOrEqualTo(cart.lines().get(line).total());
            }
        }
    }

    private static Cart randomCart(Random random) {
        var lines = new ArrayList<Cart.Line>();
        var most = random.nextBoolean() ? 300 : 1_000_000;
        for (int i = 0; i <= random.nextInt(12); i++) {
            lines.add(new Cart.Line("sku" + i, null, 1 + random.nextInt(5), new Money(random.nextInt(most), EUR)));
        }
        return new Cart(lines);
    }

    private static Effect randomEffect(Random random) {
        var money = new Money(1 + random.nextInt(10_000), EUR);
        return switch (random.nextInt(3)) {
            case 0 -> Effect.percentOff(1 + random.nextInt(10_000), null);
            case 1 -> Effect.percentOff(1 + random.nextInt(10_000), money);
            default -> Effect.amountOff(money);
        };
    }

    private static Cart cart(String... prices) {
        return new Cart(Arrays.stream(prices)
                .map(price -> new Cart.Line("sku", null, 1, eur(price)))
                .toList());
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
