package org.concilier.web.office;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was typed, by the names that the outside contract gives to fields: {@code texts-fr-title} is
 * {@code /texts/fr/title}. Nothing typed is no field at all.
 */
final class Typed {
    private final Map<String, String> values;

    Typed(Map<String, String> values) {
        this.values = values;
    }

    /** The texts among the named fields, nested as their names are, so that each that is missing is missed by its name. */
    JsonObject texts(String... names) {
        var all = new TreeMap<String, Object>();
        for (var name : names) {
            var value = values.get(name);
            put(all, name, value == null ? null : Json.createValue(value));
        }
        return json(all);
    }

    /** A whole number as such; what is none is left as it was typed, so that it is refused where it is read. */
    JsonValue number(String name) {
        var value = values.get(name);
        if (value == null) return JsonValue.NULL;
        return value.strip().matches("\\d{1,9}")
                ? Json.createValue(Integer.parseInt(value.strip()))
                : Json.createValue(value);
    }

    /** One entry a line, without blanks around it; nothing where nothing was typed. */
    JsonValue lines(String name) {
        var all = listed(values.get(name));
        return all.isEmpty() ? JsonValue.NULL : Json.createArrayBuilder(all).build();
    }

    static List<String> listed(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String name, JsonValue value) {
        var dash = name.indexOf('-');
        if (dash < 0) {
            if (value != null) into.put(name, value);
        } else {
            var inner = into.computeIfAbsent(name.substring(0, dash), key -> new TreeMap<String, Object>());
            put((Map<String, Object>) inner, name.substring(dash + 1), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static JsonObject json(Map<String, Object> all) {
        var made = new HashMap<String, Object>();
        all.forEach((name, value) ->
                made.put(name, value instanceof Map<?, ?> m ? json((Map<String, Object>) m) : value));
        return Json.createObjectBuilder(made).build();
    }

    /** Both, the second winning. */
    static JsonObject with(JsonObject one, Map<String, JsonValue> more) {
        var builder = Json.createObjectBuilder(one);
        more.forEach((name, value) -> {
            if (value != JsonValue.NULL) builder.add(name, value);
        });
        return builder.build();
    }

    /** Those of the names that were left empty. */
    List<String> missing(String... names) {
        return Stream.of(names).filter(name -> values.get(name) == null).toList();
    }
}
