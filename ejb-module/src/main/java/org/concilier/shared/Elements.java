package org.concilier.shared;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads a JSON list whose elements are all of one kind; each that is not is a fault of its own. */
final class Elements {
    private Elements() {}

    /** @param reader takes an element and where it is, such as {@code lines/0} */
    static <J extends JsonValue, T> Optional<List<T>> read(
            Fields fields, String name, JsonValue list, int max, Class<J> kind, BiFunction<J, String, T> reader) {
        if (!(list instanceof JsonArray array)) return fields.fault(name, "must be a list");
        if (array.isEmpty() || array.size() > max) {
            return fields.fault(name, "must have 1 to " + max + " elements");
        }
        var read = new ArrayList<T>();
        for (int i = 0; i < array.size(); i++) {
            var where = name + "/" + i;
            if (kind.isInstance(array.get(i))) read.add(reader.apply(kind.cast(array.get(i)), where));
            else fields.fault(where, kind == JsonObject.class ? "must be an object" : "must be a text");
        }
        return Optional.of(read);
    }
}
