package org.concilier.offer.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Currency;
import java.util.List;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an effect ends: at its cap, at what there is to pay, at the price that it fixes. */
class BoundsOfEffectsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({"45.00, 15.00", "30.00, 0.00", "20.00, 0.00", "30.01, 0.01"})
    void aFixedPriceOfTheWholeOrderTakesOffWhatIsAboveIt(String total, String expected) {
        var effect = "{'kind':'FIXED_PRICE','scope':'ORDER','amount':{'amount':'30.00','currency':'EUR'}}";
        assertThat(Discount.of(read(effect), cart(line("a", total))).amount()).isEqualTo(eur(expected));
    }

    @ParameterizedTest
    @CsvSource({"59.98, 29.99", "60.00, 30.00", "60.02, 30.00", "100.00, 30.00"})
    void aCapIsTheMostThatIsTakenOff(String total, String expected) {
        var effect =
                "{'kind':'PERCENT_OFF','basisPoints':5000,'scope':'ORDER','cap':{'amount':'30.00','currency':'EUR'}}";
        assertThat(Discount.of(read(effect), cart(line("a", total))).amount()).isEqualTo(eur(expected));
    }

    @Test
    void aShareOfTheDeliveryIsOfWhatIsLeftOfIt() {
        var cart = new Cart(List.of(line("a", "10.00")), eur("8.00"));
        var half = read("{'kind':'PERCENT_OFF','basisPoints':5000,'scope':'SHIPPING'}");
        var halfOfAll = read("{'kind':'PERCENT_OFF','basisPoints':5000,'scope':'SHIPPING','base':'UNDISCOUNTED'}");
        var after = Prices.of(cart).after(Discount.of(half, cart));

        assertThat(after.total()).isEqualTo(eur("14.00"));
        assertThat(Discount.of(half, after).shipping()).isEqualTo(eur("2.00"));
        assertThat(Discount.of(halfOfAll, after).shipping()).isEqualTo(eur("4.00"));
    }

    @Test
    void ofArticlesThatCostTheSameTheFreeOneGoesByNameAndNotByPlace() {
        var effect = read("{'kind':'FREE_ITEM','free':1}");
        assertThat(Discount.of(effect, cart(line("b", "4.00"), line("a", "4.00")))
                        .perLine())
                .containsExactly(eur("0.00"), eur("4.00"));
        assertThat(Discount.of(effect, cart(line("a", "4.00"), line("b", "4.00")))
                        .perLine())
                .containsExactly(eur("4.00"), eur("0.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'amount':'0.00','currency':'EUR'", "'amount':'5.00','currency':'USD'"})
    void aCapThatIsNoAmountOfOursIsRefused(String cap) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read("{'kind':'PERCENT_OFF','basisPoints':100,'cap':{" + cap + "}}"))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(InvalidInput.Fault::pointer)
                        .containsExactly("/cap"));
    }

    @Test
    void onlyWhatLowersPricesOfArticlesIsAnnouncedAsAReduction() {
        assertThat(Effect.percentOff(500, null).reducesPrices()).isTrue();
        assertThat(Effect.freeShipping().reducesPrices()).isFalse();
        assertThat(Effect.points(10).reducesPrices()).isFalse();
    }

    private static Effect read(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            var fields = new Fields(reader.readObject());
            return fields.done(Effect.read(fields, EUR));
        }
    }

    private static Cart cart(Cart.Line... lines) {
        return new Cart(List.of(lines));
    }

    private static Cart.Line line(String sku, String unit) {
        return new Cart.Line(sku, null, 1, eur(unit));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
