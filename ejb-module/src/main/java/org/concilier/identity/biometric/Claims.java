package org.concilier.identity.biometric;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads claims that are known one by one, each of one type and bounded; nothing is trimmed or converted. At the end every
 * claim that nobody asked for is a fault: what is not in the schema could be a sample or a template.
 */
final class Claims {
    private static final BigDecimal LATEST = new BigDecimal("253402300799");

    private final JsonObject json;
    private final Set<String> read = new HashSet<>();

    Claims(JsonObject json) {
        this.json = json;
    }

    /** Printable ASCII of 1 to {@code longest} characters: enough for a name, too short for a sample. */
    String text(String name, int longest) throws Refused {
        return optionalText(name, longest).orElseThrow(Claims::fault);
    }

    Optional<String> optionalText(String name, int longest) throws Refused {
        var given = value(name);
        if (given.isEmpty()) return Optional.empty();
        return Optional.of(printable(given.get(), longest));
    }

    /** A short text, or a number as it would be written. */
    Optional<String> scalar(String name, int longest) throws Refused {
        if (!(value(name).orElse(null) instanceof JsonNumber)) return optionalText(name, longest);
        return optionalNumber(name, "0", "100000")
                .map(number -> number.stripTrailingZeros().toPlainString());
    }

    /** Text of one exact shape. */
    String matching(String name, String regex) throws Refused {
        var text = text(name, CompactJws.LONGEST);
        Refused.unless(text.matches(regex), Cause.SCHEMA);
        return text;
    }

    List<String> texts(String name, int most, int longest) throws Refused {
        if (!(value(name).orElse(null) instanceof JsonArray array) || array.size() > most) throw fault();
        var texts = new ArrayList<String>();
        for (var one : array) texts.add(printable(one, longest));
        return texts;
    }

    /** One of the constants; in lower case on the wire where the constants are spelled so there. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type, boolean lowerCase) throws Refused {
        var text = text(name, 40);
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> (lowerCase ? e.name().toLowerCase(Locale.ROOT) : e.name()).equals(text))
                .findFirst()
                .orElseThrow(Claims::fault);
    }

    BigDecimal number(String name, String least, String most) throws Refused {
        return optionalNumber(name, least, most).orElseThrow(Claims::fault);
    }

    Optional<BigDecimal> optionalNumber(String name, String least, String most) throws Refused {
        var given = value(name);
        if (given.isEmpty()) return Optional.empty();
        if (!(given.get() instanceof JsonNumber number)) throw fault();
        var decimal = number.bigDecimalValue();
        var within = decimal.compareTo(new BigDecimal(least)) >= 0 && decimal.compareTo(new BigDecimal(most)) <= 0;
        Refused.unless(within && Math.abs((long) decimal.scale()) <= 40, Cause.SCHEMA);
        return Optional.of(decimal);
    }

    /** NumericDate in whole seconds (RFC 7519 section 2). */
    Instant instant(String name) throws Refused {
        try {
            var seconds = optionalNumber(name, "0", LATEST.toPlainString()).orElseThrow(Claims::fault);
            return Instant.ofEpochSecond(seconds.longValueExact());
        } catch (ArithmeticException | DateTimeException e) {
            throw fault();
        }
    }

    boolean flag(String name) throws Refused {
        var given = value(name).orElse(null);
        if (given != JsonValue.TRUE && given != JsonValue.FALSE) throw fault();
        return given == JsonValue.TRUE;
    }

    Claims object(String name) throws Refused {
        return optionalObject(name).orElseThrow(Claims::fault);
    }

    Optional<Claims> optionalObject(String name) throws Refused {
        var given = value(name);
        if (given.isEmpty()) return Optional.empty();
        if (!(given.get() instanceof JsonObject object)) throw fault();
        return Optional.of(new Claims(object));
    }

    /** Refuses whatever else is there. */
    <T> T done(T result) throws Refused {
        Refused.unless(read.containsAll(json.keySet()), Cause.SCHEMA);
        return result;
    }

    private Optional<JsonValue> value(String name) {
        read.add(name);
        return Optional.ofNullable(json.get(name));
    }

    private static String printable(JsonValue given, int longest) throws Refused {
        if (!(given instanceof JsonString string)) throw fault();
        var text = string.getString();
        Refused.unless(text.length() <= longest && text.matches("[\\x20-\\x7e]+"), Cause.SCHEMA);
        return text;
    }

    private static Refused fault() {
        return new Refused(Cause.SCHEMA);
    }
}
