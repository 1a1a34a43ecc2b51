package org.concilier.offer.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Currency;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shop may send as a cart, and what it is told otherwise. */
class CartTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void totalsAndItemsAreOverAllLines() {
        var cart = read("{'lines':[" + line("2", "7.50", "EUR") + "," + line("3", "0.00", "EUR") + "],"
                + "'shipping':{'amount':'4.90','currency':'EUR'}}");

        assertThat(cart.total()).isEqualTo(eur("15.00"));
        assertThat(cart.items()).isEqualTo(5);
        assertThat(cart.shipping()).isEqualTo(eur("4.90"));
        assertThat(Prices.of(cart).total()).isEqualTo(eur("19.90"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1.00, EUR, /lines/0/quantity",
        "-1, 1.00, EUR, /lines/0/quantity",
        "10001, 1.00, EUR, /lines/0/quantity",
        "1, -0.01, EUR, /lines/0/unitPrice",
        "1, 100000000000.00, EUR, /lines/0/unitPrice",
        "1, 1.00, USD, /lines/0/unitPrice",
        "1, 1.001, EUR, /lines/0/unitPrice/amount"
    })
    void aLineThatCannotBeIsNamed(String quantity, String price, String currency, String pointer) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read("{'lines':[" + line(quantity, price, currency) + "]}"))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(InvalidInput.Fault::pointer)
                        .contains(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'amount':'-1.00','currency':'EUR'", "'amount':'1.00','currency':'JPY'"})
    void soIsADeliveryThatCannotBe(String shipping) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read("{'lines':[" + line("1", "1.00", "EUR") + "],'shipping':{" + shipping + "}}"))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(InvalidInput.Fault::pointer)
                        .contains("/shipping"));
    }

    @Test
    void aCartWithoutLinesIsNone() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> read("{'lines':[]}"));
    }

    private static String line(String quantity, String price, String currency) {
        return "{'sku':'a','quantity':" + quantity + ",'unitPrice':{'amount':'" + price + "','currency':'" + currency
                + "'}}";
    }

    private static Cart read(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            var fields = new Fields(reader.readObject());
            return fields.done(Cart.read(fields, EUR)).cart();
        }
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
