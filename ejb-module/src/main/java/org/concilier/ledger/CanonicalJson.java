package org.concilier.ledger;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON in the one form that everyone computes alike (RFC 8785), so that it can be hashed and signed. */
public final class CanonicalJson {
    /** Looked up once: {@code Json} would search the class path for it at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private CanonicalJson() {}

    /**
     * The canonical text of nested maps, collections, texts, booleans, numbers, UUIDs, instants, dates, enum constants
     * and nulls.
     *
     * @throws IllegalArgumentException for anything else, and for a number that a double does not hold exactly (RFC
     *     8785 section 3.2.2.3): write such a number as a text
     */
    public static String of(Map<String, ?> members) {
        return of(object(members).toString());
    }

    /** The canonical form of a JSON text. */
    public static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON that has a canonical form: " + e.getMessage(), e);
        }
    }

    private static JsonValue value(Object value) {
        if (value == null) return JsonValue.NULL;
        if (value instanceof JsonValue json) return json;
        if (value instanceof Boolean truth) return truth ? JsonValue.TRUE : JsonValue.FALSE;
        if (value instanceof Number number) return JSON.createValue(exact(number));
        if (value instanceof Map<?, ?> map) return object(map);
        if (value instanceof Collection<?> all) {
            var array = JSON.createArrayBuilder();
            for (var one : all) array.add(value(one));
            return array.build();
        }
        if (value instanceof Enum<?> constant) return JSON.createValue(constant.name());
        if (value instanceof CharSequence || value instanceof UUID || value instanceof TemporalAccessor)
            return JSON.createValue(value.toString());
        throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass());
    }

    private static JsonValue object(Map<?, ?> members) {
        var object = JSON.createObjectBuilder();
        for (var member : members.entrySet()) object.add(member.getKey().toString(), value(member.getValue()));
        return object.build();
    }

    private static BigDecimal exact(Number number) {
        var decimal = number instanceof BigInteger big ? new BigDecimal(big) : new BigDecimal(number.toString());
        var binary = decimal.doubleValue();
        if (Double.isInfinite(binary) || BigDecimal.valueOf(binary).compareTo(decimal) != 0)
            throw new IllegalArgumentException("JSON readers would round this number, write it as a text: " + number);
        return decimal;
    }
}
