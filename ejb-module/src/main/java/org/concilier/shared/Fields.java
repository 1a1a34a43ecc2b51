package org.concilier.shared;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads a JSON object field by field and collects every fault with its JSON pointer, so that a request and a line of an
 * import are judged by the same words. Unknown fields are faults too: what we do not understand, we do not accept.
 */
public final class Fields {
    private final JsonObject json;
    private final String at;
    private final Set<String> known = new HashSet<>();
    private final Findings findings;

    public Fields(JsonObject json) {
        this(json, "", new Findings());
    }

    private Fields(JsonObject json, String at, Findings findings) {
        this.json = json;
        this.at = at;
        this.findings = findings;
        findings.include(this);
    }

    /** Text that must be there, trimmed, of 1 to {@code max} characters without control characters; "" when faulty. */
    public String text(String name, int max) {
        return optionalText(name, max).orElseGet(() -> missing(name, ""));
    }

    public Optional<String> optionalText(String name, int max) {
        return value(name).flatMap(v -> {
            if (!(v instanceof JsonString s)) return fault(name, "must be a text");
            var text = s.getString().strip();
            if (text.isEmpty() || text.length() > max) return fault(name, "must have 1 to " + max + " characters");
            var control = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n');
            return control ? fault(name, "must not contain control characters") : Optional.of(text);
        });
    }

    /** A text of one shape, such as a code or an e-mail address. */
    public Optional<String> matching(String name, String regex, String example) {
        return optionalText(name, 320)
                .flatMap(text -> text.matches(regex) ? Optional.of(text) : fault(name, "must look like " + example));
    }

    public UUID uuid(String name) {
        var id = optionalText(name, 36).flatMap(t -> parse(name, t, UUID::fromString, "must be a UUID"));
        return id.orElseGet(() -> missing(name, null));
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var detail = "must be one of " + Arrays.toString(type.getEnumConstants());
        var one = optionalText(name, 60).flatMap(text -> parse(name, text, t -> Enum.valueOf(type, t), detail));
        return one.orElseGet(() -> missing(name, null));
    }

    public Optional<Instant> instant(String name) {
        return optionalText(name, 40)
                .flatMap(t -> parse(name, t, Instant::parse, "must be a UTC instant such as 2026-11-23T10:00:00Z"));
    }

    public Optional<LocalDate> date(String name) {
        var detail = "must be a date such as 1980-02-29";
        return optionalText(name, 10).flatMap(text -> parse(name, text, LocalDate::parse, detail));
    }

    /** A whole number from {@code min} to {@code max}; {@code min} when faulty. */
    public int integer(String name, int min, int max) {
        return optionalInteger(name, min, max).orElseGet(() -> missing(name, min));
    }

    public Optional<Integer> optionalInteger(String name, int min, int max) {
        return value(name).flatMap(v -> {
            var outside = "must be a whole number from " + min + " to " + max;
            if (!(v instanceof JsonNumber n)) return fault(name, outside);
            return parse(name, n.bigDecimalValue(), BigDecimal::intValueExact, outside)
                    .flatMap(i -> i < min || i > max ? fault(name, outside) : Optional.of(i));
        });
    }

    public boolean flag(String name) {
        var given = value(name).orElse(JsonValue.FALSE);
        if (given != JsonValue.TRUE && given != JsonValue.FALSE) fault(name, "must be true or false");
        return given == JsonValue.TRUE;
    }

    /** Money as {@code {"amount":"19.99","currency":"EUR"}}; null when faulty. */
    public Money money(String name) {
        return optionalMoney(name).orElseGet(() -> missing(name, null));
    }

    public Optional<Money> optionalMoney(String name) {
        return optionalObject(name).flatMap(fields -> {
            var amount = fields.text("amount", 24);
            var detail = "must be an amount of that currency, such as \"19.99\"";
            return fields.currency()
                    .flatMap(currency -> fields.parse("amount", amount, a -> Money.of(a, currency), detail));
        });
    }

    private Optional<String> currency() {
        var code = text("currency", 3);
        if (findings.isFaulty(at + "/currency")) return Optional.empty();
        var detail = "must be a currency of ISO 4217, such as \"EUR\"";
        return parse("currency", code, Currency::getInstance, detail).map(Currency::getCurrencyCode);
    }

    public Optional<Fields> optionalObject(String name) {
        return optionalJson(name).map(object -> child(object, name));
    }

    /** An object as it was sent, to be read later. */
    public Optional<JsonObject> optionalJson(String name) {
        var given = value(name);
        if (given.isPresent() && !(given.get() instanceof JsonObject)) return fault(name, "must be an object");
        return given.map(JsonValue::asJsonObject);
    }

    /** An object that must be there; an empty one, with the fault noted, when it is not. */
    public Fields object(String name) {
        var empty = new Fields(JsonValue.EMPTY_JSON_OBJECT, at + "/" + name, new Findings());
        return optionalObject(name).orElseGet(() -> missing(name, empty));
    }

    /** A list of 1 to {@code max} objects, each read by {@code reader}. */
    public <T> List<T> list(String name, int max, Function<Fields, T> reader) {
        return value(name)
                .flatMap(v -> Elements.read(this, name, v, max, JsonObject.class, (o, p) -> reader.apply(child(o, p))))
                .orElseGet(() -> missing(name, List.of()));
    }

    /** A list of up to {@code max} texts; empty when absent. */
    public List<String> texts(String name, int max) {
        return value(name)
                .flatMap(v -> Elements.read(this, name, v, max, JsonString.class, (t, p) -> t.getString()))
                .orElse(List.of());
    }

    /** Digest of the object as sent, to tell whether two requests are the same. */
    public String fingerprint() {
        return Secrets.sha256(json.toString());
    }

    /** The object as it was sent, as JSON text. */
    public String asSent() {
        return json.toString();
    }

    public boolean has(String name) {
        return json.containsKey(name);
    }

    /** What a field says if it is a text; it counts as not read. */
    public Optional<String> mentioned(String name) {
        return json.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** Marks fields as read elsewhere, so that they are not taken for unknown ones. */
    public Fields ignoring(String... names) {
        known.addAll(Set.of(names));
        return this;
    }

    /** Notes a fault found by the caller and goes on. */
    public <T> Optional<T> fault(String name, String detail) {
        findings.add(at + "/" + name, detail);
        return Optional.empty();
    }

    /** Ends reading: throws {@link InvalidInput} with every fault, unknown fields included, or gives the value. */
    public <T> T done(T value) {
        findings.end();
        return value;
    }

    /** Notes what was sent and never asked for. */
    void faultUnknown() {
        for (var name : json.keySet()) if (!known.contains(name)) fault(name, "is not a field of this request");
    }

    private Optional<JsonValue> value(String name) {
        known.add(name);
        return Optional.ofNullable(json.get(name)).filter(v -> v != JsonValue.NULL);
    }

    private Fields child(JsonObject object, String name) {
        return new Fields(object, at + "/" + name, findings);
    }

    private <T> T missing(String name, T instead) {
        if (!findings.isFaulty(at + "/" + name)) fault(name, "is required");
        return instead;
    }

    private <V, T> Optional<T> parse(String name, V value, Function<V, T> parser, String detail) {
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return fault(name, detail);
        }
    }
}
