package org.concilier.offer.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;

class LowestPricesTest {
    private static final Instant FROM = Instant.parse("2026-10-24T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void eachArticleHasTheLowestOfItsOwnPricesWhereverThatStands() {
        var told = List.of(
                price("shoe", 1, "30.00"),
                price("belt", 2, "12.00"),
                price("shoe", 3, "25.00"),
                price("belt", 4, "15.00"),
                price("shoe", 5, "28.00"));

        assertThat(PriorPrice.lowest(told, FROM, UNTIL))
                .containsExactly(
                        new PriorPrice("belt", eur("12.00"), FROM, UNTIL),
                        new PriorPrice("shoe", eur("25.00"), FROM, UNTIL));
        assertThat(PriorPrice.lowest(List.of(), FROM, UNTIL)).isEmpty();
    }

    @Test
    void thePriceInForceIsTheLatestThatHasBegun() {
        var history = List.of(price("shoe", 20, "22.00"), price("shoe", 10, "25.00"), price("shoe", 1, "30.00"));

        var view = PricesView.of("shoe", history, eur("25.00"), day(10));

        assertThat(view.current()).isEqualTo(eur("25.00"));
        assertThat(view.lowest()).isEqualTo(eur("25.00"));
        assertThat(view.history())
                .containsExactly(
                        new PricesView.Price(eur("22.00"), day(20)),
                        new PricesView.Price(eur("25.00"), day(10)),
                        new PricesView.Price(eur("30.00"), day(1)));
    }

    @Test
    void beforeTheFirstOneNoneIsInForce() {
        var view = PricesView.of("shoe", List.of(price("shoe", 10, "25.00")), null, day(9));

        assertThat(view.current()).isNull();
        assertThat(view.sku()).isEqualTo("shoe");
    }

    @Test
    void aPriceToldAgainForTheSameMomentIsMended() {
        var price = price("shoe", 1, "30.00");

        price.is(eur("29.00"));

        assertThat(price.price()).isEqualTo(eur("29.00"));
    }

    private static SkuPrice price(String sku, int day, String amount) {
        return new SkuPrice(sku, day(day), eur(amount));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-11-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
