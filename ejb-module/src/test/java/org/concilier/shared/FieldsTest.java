package org.concilier.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private enum Choice {
        YES,
        NO
    }

    @Test
    void aSoundObjectIsReadAsItIs() {
        var fields = fields("""
                {"name":" Léa ","born":"1980-02-29","when":"2026-11-23T10:00:00Z","choice":"YES","count":3,
                 "price":{"amount":"19.99","currency":"EUR"},"lines":[{"sku":"a"},{"sku":"b"}],"tags":["x"]}""");
        var read = List.of(
                fields.text("name", 10),
                fields.date("born").orElseThrow(),
                fields.instant("when").orElseThrow(),
                fields.oneOf("choice", Choice.class),
                fields.integer("count", 1, 5),
                fields.money("price"),
                fields.list("lines", 5, line -> line.text("sku", 5)),
                fields.texts("tags", 5));

        assertThat(fields.done(read))
                .containsExactly(
                        "Léa",
                        LocalDate.of(1980, 2, 29),
                        Instant.parse("2026-11-23T10:00:00Z"),
                        Choice.YES,
                        3,
                        Money.of("19.99", "EUR"),
                        List.of("a", "b"),
                        List.of("x"));
    }

    @Test
    void everyFaultIsNamedAtOnceWhereItIs() {
        var faults = faults("""
                {"name":"","count":9,"choice":"MAYBE","lines":[{"sku":7},5],"price":{"amount":"1.999","currency":"EUR"}}""", f -> {
            f.text("name", 10);
            f.integer("count", 1, 5);
            f.oneOf("choice", Choice.class);
            f.money("price");
            return f.list("lines", 5, line -> line.text("sku", 5));
        });

        assertThat(faults)
                .extracting(InvalidInput.Fault::pointer)
                .containsExactly("/name", "/count", "/choice", "/price/amount", "/lines/0/sku", "/lines/1");
        assertThat(faults.get(2).detail()).isEqualTo("must be one of [YES, NO]");
    }

    @Test
    void whatIsMissingIsSaidOnce() {
        assertThat(faults("{}", f -> f.text("name", 10)))
                .containsExactly(new InvalidInput.Fault("/name", "is required"));
        assertThat(faults("{\"name\":null}", f -> f.text("name", 10)))
                .containsExactly(new InvalidInput.Fault("/name", "is required"));
        assertThat(faults("{\"name\":7}", f -> f.text("name", 10))).hasSize(1);
    }

    @Test
    void anUnknownCurrencyIsSaidOfTheCurrencyAndNotOfTheAmount() {
        assertThat(faults("{\"price\":{\"amount\":\"1.99\",\"currency\":\"ABC\"}}", f -> f.money("price")))
                .extracting(InvalidInput.Fault::pointer)
                .containsExactly("/price/currency");
        assertThat(faults("{\"price\":{\"amount\":\"1.99\"}}", f -> f.money("price")))
                .containsExactly(new InvalidInput.Fault("/price/currency", "is required"));
    }

    @Test
    void aFieldWithALongerNameDoesNotHideAMissingOne() {
        assertThat(faults("{\"lines\":7}", f -> f.list("lines", 5, l -> l) + f.text("line", 5)))
                .extracting(InvalidInput.Fault::pointer)
                .containsExactly("/lines", "/line");
    }

    @Test
    void unknownFieldsAreRefusedInsideToo() {
        assertThat(faults(
                        "{\"lines\":[{\"sku\":\"a\",\"x\":1}],\"y\":2}",
                        f -> f.list("lines", 5, l -> l.text("sku", 5))))
                .extracting(InvalidInput.Fault::pointer)
                .containsExactly("/y", "/lines/0/x");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(faults("{\"name\":\"a\\u0000b\"}", f -> f.text("name", 10))).hasSize(1);
    }

    private static List<InvalidInput.Fault> faults(String json, Function<Fields, Object> reader) {
        var fields = fields(json);
        var read = reader.apply(fields);
        return catchThrowableOfType(InvalidInput.class, () -> fields.done(read)).faults();
    }

    private static Fields fields(String json) {
        return new Fields(Json.createReader(new StringReader(json)).readObject());
    }
}
