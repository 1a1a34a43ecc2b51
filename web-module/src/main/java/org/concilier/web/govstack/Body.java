package org.concilier.web.govstack;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.concilier.shared.Fields;
import org.concilier.web.api.FieldsReader;

/**
 * A request or an answer of this contract. Requests wrap an object, write "" for what is not there, and send whole objects
 * where an id is meant: all that is undone here.
 */
final class Body {
    private Body() {}

    static Fields read(InputStream body) throws IOException {
        var plain = Json.createObjectBuilder();
        FieldsReader.read(body)
                .forEach((name, value) -> plain.add(name, value instanceof JsonObject object ? plain(object) : value));
        return new Fields(plain.build());
    }

    private static JsonObject plain(JsonObject object) {
        var plain = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            var meant = value instanceof JsonObject referred ? referred.getOrDefault("id", JsonValue.NULL) : value;
            if (!(meant instanceof JsonString text && text.getString().isEmpty())) plain.add(name, meant);
        });
        return plain.build();
    }

    /** Names and what they stand for; what is null is left out. */
    static Map<String, Object> of(Object... members) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < members.length; i += 2) {
            if (members[i + 1] != null) body.put((String) members[i], members[i + 1]);
        }
        return body;
    }
}
