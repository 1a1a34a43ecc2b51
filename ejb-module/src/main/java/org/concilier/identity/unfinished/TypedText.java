package org.concilier.identity.unfinished;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fields and what was typed into them, as one text: a list of boxes has as many values as are ticked. */
final class TypedText {
    private TypedText() {}

    /** The same for the same fields, in whatever order they come. */
    static String write(Map<String, List<String>> typed) {
        var fields = Json.createObjectBuilder();
        new TreeMap<>(typed).forEach((name, values) -> fields.add(name, Json.createArrayBuilder(values)));
        return fields.build().toString();
    }

    static Map<String, List<String>> read(String text) {
        var typed = new TreeMap<String, List<String>>();
        try (var reader = Json.createReader(new StringReader(text))) {
            var fields = reader.readObject();
            fields.keySet()
                    .forEach(name -> typed.put(name, fields.getJsonArray(name).getValuesAs(JsonString::getString)));
        }
        return typed;
    }
}
