package org.concilier.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields and what was typed into them, as one text: a list of boxes has as many values as are ticked. */
public final class TypedText {
    private TypedText() {}

    /** The same for the same fields, in whatever order they come. */
    public static String write(Map<String, List<String>> typed) {
        return json(typed).toString();
    }

    public static Map<String, List<String>> read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return of(reader.readObject());
        }
    }

    public static JsonObject json(Map<String, List<String>> typed) {
        var fields = Json.createObjectBuilder();
        new TreeMap<>(typed).forEach((name, values) -> fields.add(name, Json.createArrayBuilder(values)));
        return fields.build();
    }

    public static Map<String, List<String>> of(JsonObject fields) {
        var typed = new TreeMap<String, List<String>>();
        fields.keySet()
                .forEach(name -> typed.put(name, fields.getJsonArray(name).getValuesAs(JsonString::getString)));
        return typed;
    }
}
