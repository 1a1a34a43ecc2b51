package org.concilier.customer.imports;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/**
 * One record of a file: its JSON, or why it cannot even be read.
 *
 * @param line number of its first line, from 1
 * @param nextLine number of the line after it
 */
record ImportRecord(long line, long nextLine, String json, String fault) {
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    static ImportRecord of(long line, String json) {
        return new ImportRecord(line, line + 1, json, null);
    }

    static ImportRecord faulty(long line, String fault) {
        return new ImportRecord(line, line + 1, null, fault);
    }

    boolean isFaulty() {
        return fault != null;
    }

    /** One line of a stored piece. */
    String stored() {
        return line + (isFaulty() ? "-" + fault.replace('\n', ' ') : "+" + json) + "\n";
    }

    static ImportRecord restored(String text) {
        int sign = 0;
        while (Character.isDigit(text.charAt(sign))) sign++;
        var line = Long.parseLong(text.substring(0, sign));
        var rest = text.substring(sign + 1);
        return text.charAt(sign) == '+' ? of(line, rest) : faulty(line, rest);
    }

    /** @throws InvalidInput when it cannot be read */
    Fields fields() {
        if (isFaulty()) throw new InvalidInput("", fault);
        try (var reader = READERS.createReader(new StringReader(json))) {
            return new Fields(reader.readObject());
        } catch (JsonException | IllegalStateException | StackOverflowError e) {
            throw new InvalidInput("", "is not one JSON object with each name once");
        }
    }
}
