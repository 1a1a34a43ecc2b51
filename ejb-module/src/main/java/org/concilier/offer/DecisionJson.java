package org.concilier.offer;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.concilier.offer.discount.Cart;
import org.concilier.offer.discount.Discount;
import org.concilier.shared.Money;

/** Writes and reads {@link DecisionRecord}s as JSON. */
final class DecisionJson {
    /** Asked for once: every static call of {@code Json} looks the provider up anew, which costs more than the JSON. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private DecisionJson() {}

    static String write(DecisionRecord decision, Currency currency) {
        var json = JSON.createObjectBuilder()
                .add("currency", currency.getCurrencyCode())
                .add("policy", decision.policy());
        var consents = JSON.createObjectBuilder();
        new TreeMap<>(decision.consents()).forEach((purpose, id) -> consents.add(purpose, id.toString()));
        json.add("consents", consents);
        var facts = JSON.createObjectBuilder();
        new TreeMap<>(decision.facts()).forEach((name, fact) -> facts.add(name, fact(fact)));
        json.add("facts", facts);
        if (decision.cart() != null) {
            json.add("cart", all(decision.cart().lines(), DecisionJson::line));
            json.add("shipping", decision.cart().shipping().minor());
        }
        json.add("slots", decision.place().slots());
        if (decision.place().general() != null)
            json.add("general", decision.place().general().toString());
        json.add("given", all(decision.given(), DecisionJson::given));
        json.add("outcomes", decision.outcomes());
        if (decision.approximate()) json.add("approximate", true);
        return json.build().toString();
    }

    static DecisionRecord read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var json = reader.readObject();
            var currency = Currency.getInstance(json.getString("currency"));
            var consents = new LinkedHashMap<String, UUID>();
            json.getJsonObject("consents")
                    .forEach((purpose, id) -> consents.put(purpose, UUID.fromString(((JsonString) id).getString())));
            var facts = new LinkedHashMap<String, Object>();
            json.getJsonObject("facts").forEach((name, fact) -> facts.put(name, fact(fact)));
            var cart = json.containsKey("cart")
                    ? new Cart(
                            objects(json.getJsonArray("cart"), line -> line(line, currency)), shipping(json, currency))
                    : null;
            return new DecisionRecord(
                    json.getString("policy"),
                    consents,
                    facts,
                    cart,
                    place(json),
                    objects(json.getJsonArray("given"), given -> given(given, currency)),
                    json.getString("outcomes"),
                    json.getBoolean("approximate", false));
        }
    }

    /** Decisions of before placements had the usual one. */
    private static Place place(JsonObject json) {
        var general = json.getString("general", null);
        return new Place(json.getInt("slots", Place.USUAL.slots()), general == null ? null : UUID.fromString(general));
    }

    private static JsonValue fact(Object fact) {
        return fact instanceof Long number ? JSON.createValue(number) : JSON.createValue((String) fact);
    }

    private static Object fact(JsonValue fact) {
        return fact instanceof JsonNumber number ? (Object) number.longValueExact() : ((JsonString) fact).getString();
    }

    private static JsonObjectBuilder line(Cart.Line line) {
        var json = JSON.createObjectBuilder()
                .add("sku", line.sku())
                .add("quantity", line.quantity())
                .add("unit", line.unitPrice().minor());
        return line.category() == null ? json : json.add("category", line.category());
    }

    private static Cart.Line line(JsonObject line, Currency currency) {
        return new Cart.Line(
                line.getString("sku"),
                line.getString("category", null),
                line.getInt("quantity"),
                money(line.getJsonNumber("unit"), currency));
    }

    private static JsonObjectBuilder given(DecisionRecord.Given given) {
        var json = JSON.createObjectBuilder()
                .add("id", given.offerId().toString())
                .add("code", given.code())
                .add("revision", given.revision())
                .add("purposes", JSON.createArrayBuilder(given.purposes()))
                .add(
                        "because",
                        all(
                                given.because(),
                                reason -> JSON.createObjectBuilder()
                                        .add("atom", reason.atom())
                                        .add("reads", JSON.createArrayBuilder(reason.reads()))));
        if (given.coupon() != null) json.add("coupon", given.coupon());
        if (given.alone()) json.add("alone", true);
        return given.discount() == null ? json : json.add("discount", discount(given.discount()));
    }

    private static DecisionRecord.Given given(JsonObject given, Currency currency) {
        return new DecisionRecord.Given(
                UUID.fromString(given.getString("id")),
                given.getString("code"),
                given.getInt("revision"),
                strings(given.getJsonArray("purposes")),
                given.getString("coupon", null),
                objects(
                        given.getJsonArray("because"),
                        r -> new DecisionRecord.Reason(r.getString("atom"), strings(r.getJsonArray("reads")))),
                given.containsKey("discount") ? discount(given.getJsonObject("discount"), currency) : null,
                given.getBoolean("alone", false));
    }

    private static JsonObjectBuilder discount(Discount discount) {
        var parts = JSON.createArrayBuilder();
        discount.perLine().forEach(part -> parts.add(part.minor()));
        return JSON.createObjectBuilder()
                .add("amount", discount.amount().minor())
                .add("perLine", parts)
                .add("shipping", discount.shipping().minor())
                .add("points", discount.points())
                .add(
                        "steps",
                        all(
                                discount.steps(),
                                step -> JSON.createObjectBuilder()
                                        .add("step", step.step())
                                        .add("exact", step.exact())
                                        .add("rounded", step.rounded())
                                        .add("mode", step.mode())));
    }

    private static Discount discount(JsonObject discount, Currency currency) {
        return new Discount(
                money(discount.getJsonNumber("amount"), currency),
                discount.getJsonArray("perLine").getValuesAs(JsonNumber.class).stream()
                        .map(part -> money(part, currency))
                        .toList(),
                shipping(discount, currency),
                discount.containsKey("points")
                        ? discount.getJsonNumber("points").longValueExact()
                        : 0,
                objects(
                        discount.getJsonArray("steps"),
                        s -> new Discount.Step(
                                s.getString("step"),
                                s.getString("exact"),
                                s.getString("rounded"),
                                s.getString("mode"))));
    }

    /** Records of before shipping had a price hold none. */
    private static Money shipping(JsonObject json, Currency currency) {
        return json.containsKey("shipping") ? money(json.getJsonNumber("shipping"), currency) : Money.zero(currency);
    }

    private static Money money(JsonNumber minor, Currency currency) {
        return new Money(minor.longValueExact(), currency);
    }

    private static <T> JsonArrayBuilder all(Collection<T> values, Function<T, JsonObjectBuilder> writer) {
        var array = JSON.createArrayBuilder();
        values.forEach(one -> array.add(writer.apply(one)));
        return array;
    }

    private static <T> List<T> objects(JsonArray array, Function<JsonObject, T> reader) {
        return array.getValuesAs(JsonObject.class).stream().map(reader).toList();
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
