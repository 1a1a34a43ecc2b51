package org.concilier.offer.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shops report of others' engines, each as one example. */
class EffectsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aQuarterOffIsRoundedHalfUpAndNotDown() {
        assertThat(off("{'kind':'PERCENT_OFF','basisPoints':2500}", line("a", 1, "19.99")))
                .isEqualTo("5.00");
    }

    @Test
    void aLineIsRoundedOnceAndNotUnitByUnit() {
        var oneUnit = off("{'kind':'PERCENT_OFF','basisPoints':1000,'scope':'ITEM'}", line("a", 1, "0.55"));
        var sevenUnits = off("{'kind':'PERCENT_OFF','basisPoints':1000,'scope':'ITEM'}", line("a", 7, "0.55"));

        assertThat(oneUnit).isEqualTo("0.06");
        assertThat(sevenUnits).isEqualTo("0.39");
    }

    @Test
    void itemsAndTheOrderAreRoundedAtTheirOwnScope() {
        var lines =
                new Cart.Line[] {line("a", 1, "1.06"), line("b", 1, "2.06"), line("c", 1, "3.06"), line("d", 1, "4.06")
                };
        assertThat(off("{'kind':'PERCENT_OFF','basisPoints':1000,'scope':'ITEM'}", lines))
                .isEqualTo("1.04");
        assertThat(off("{'kind':'PERCENT_OFF','basisPoints':1000,'scope':'ORDER'}", lines))
                .isEqualTo("1.02");
    }

    @Test
    void twoLargePercentagesMakeAnOrderFreeOnlyWhereSomebodySaidSo() {
        var running = List.of(layer("A", "'basisPoints':4000"), layer("B", "'basisPoints':7000"));
        var undiscounted = List.of(
                layer("A", "'basisPoints':4000,'base':'UNDISCOUNTED'"),
                layer("B", "'basisPoints':7000,'base':'UNDISCOUNTED'"));
        var guarded = List.of(
                layer("A", "'basisPoints':4000,'base':'UNDISCOUNTED'"),
                layer("B", "'basisPoints':7000,'base':'UNDISCOUNTED','floorBasisPoints':2500"));
        var cart = Prices.of(cart(line("a", 1, "100.00")));

        assertThat(Layers.worth(cart, running)).isEqualTo(8_200);
        assertThat(Layers.worth(cart, undiscounted)).isEqualTo(10_000);
        assertThat(Layers.worth(cart, guarded)).isEqualTo(7_500);
    }

    @Test
    void theFreeUnitIsTheCheapestEligibleOneWhereverItStands() {
        var lines = new ArrayList<>(
                List.of(line("wine", "w", 2, "9.00"), line("tea", "t", 1, "2.00"), line("oil", "w", 1, "7.00")));
        var effect = read("{'kind':'FREE_ITEM','free':1,'target':{'categories':['w']}}");
        assertThat(Discount.of(effect, new Cart(lines)).amount()).isEqualTo(eur("7.00"));
        Collections.reverse(lines);
        assertThat(Discount.of(effect, new Cart(lines)).amount()).isEqualTo(eur("7.00"));
    }

    @ParameterizedTest
    @CsvSource({"2, 0.00", "3, 4.00", "5, 4.00", "6, 8.00", "9, 8.00"})
    void twoPlusOneFreeCountsWholeGroupsUpToAMost(int quantity, String expected) {
        assertThat(off("{'kind':'FREE_ITEM','buy':2,'free':1,'most':2}", line("a", quantity, "4.00")))
                .isEqualTo(expected);
    }

    @Test
    void aFixedPriceNeverRaisesAPrice() {
        assertThat(off(
                        "{'kind':'FIXED_PRICE','amount':{'amount':'5.00','currency':'EUR'}}",
                        line("a", 2, "7.50"),
                        line("b", 1, "3.00")))
                .isEqualTo("5.00");
    }

    @Test
    void freeDeliveryIsWhatItCosts() {
        var cart = new Cart(List.of(line("a", 1, "10.00")), eur("4.90"));
        var discount = Discount.of(Effect.freeShipping(), cart);
        assertThat(discount.amount()).isEqualTo(eur("4.90"));
        assertThat(discount.shipping()).isEqualTo(eur("4.90"));
        assertThat(discount.perLine()).containsExactly(eur("0.00"));
    }

    @Test
    void evenPartsSpillOverWhereALineIsTooCheap() {
        var effect = read("{'kind':'AMOUNT_OFF','amount':{'amount':'9.00','currency':'EUR'},'allocation':'EVEN'}");
        var discount = Discount.of(effect, cart(line("a", 1, "1.00"), line("b", 1, "20.00"), line("c", 1, "20.00")));
        assertThat(discount.perLine()).containsExactly(eur("1.00"), eur("4.00"), eur("4.00"));
    }

    @Test
    void pointsAreEarnedOnWhatIsPaidAndNotOnTheDiscount() {
        var applied = Layers.on(
                Prices.of(cart(line("a", 1, "59.99"))),
                List.of(
                        new Layers.Layer("P", 999, read("{'kind':'POINTS_MULTIPLIER','basisPoints':20000}")),
                        layer("D", "'basisPoints':5000")));
        assertThat(applied.get(1).discount().points()).isEqualTo(59);
        var free = Layers.on(
                Prices.of(cart(line("a", 1, "59.99"))),
                List.of(
                        new Layers.Layer("P", 999, read("{'kind':'POINTS_MULTIPLIER','basisPoints':20000}")),
                        layer("D", "'basisPoints':10000")));
        assertThat(free.get(1).discount().points()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1999, 500", "EUR, 19.99, 5.00", "TND, 19.999, 5.000"})
    void anyCurrencyIsRoundedToItsOwnUnit(String currency, String price, String expected) {
        var cart = new Cart(List.of(new Cart.Line("a", null, 1, Money.of(price, currency))));
        assertThat(Discount.of(Effect.percentOff(2_500, null), cart).amount()).isEqualTo(Money.of(expected, currency));
    }

    @Test
    void whatDoesNotFitIsSaidWithItsField() {
        for (var wrong : List.of(
                "{'kind':'PERCENT_OFF','basisPoints':0}",
                "{'kind':'PERCENT_OFF','basisPoints':10001}",
                "{'kind':'AMOUNT_OFF','amount':{'amount':'1.00','currency':'USD'}}",
                "{'kind':'AMOUNT_OFF','amount':{'amount':'1.00','currency':'EUR'},'allocation':'EACH'}",
                "{'kind':'FREE_ITEM','free':1,'scope':'ORDER'}",
                "{'kind':'PERCENT_OFF','basisPoints':100,'target':{}}")) {
            assertThatExceptionOfType(InvalidInput.class).as(wrong).isThrownBy(() -> read(wrong));
        }
    }

    private static Layers.Layer layer(String code, String fields) {
        return new Layers.Layer(code, 1, read("{'kind':'PERCENT_OFF'," + fields + "}"));
    }

    private static String off(String effect, Cart.Line... lines) {
        return Discount.of(read(effect), cart(lines)).amount().amount().toPlainString();
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

    private static Cart.Line line(String sku, int quantity, String unit) {
        return line(sku, null, quantity, unit);
    }

    private static Cart.Line line(String sku, String category, int quantity, String unit) {
        return new Cart.Line(sku, category, quantity, eur(unit));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
