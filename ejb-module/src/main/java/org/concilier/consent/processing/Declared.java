package org.concilier.consent.processing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.concilier.consent.Words;

/**
 * Activities that rest on contract, law or legitimate interest, and the security measures: declared in a file, for no consent
 * tells of them.
 */
record Declared(List<Words> securityMeasures, List<Processing> processing) {

    /** @param file the company's own; empty for the one that comes with the product */
    static Declared read(Optional<String> file) {
        try (var in = file.isPresent() ? Files.newInputStream(Path.of(file.get())) : own()) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("concilier.processing.declared-file cannot be read", e);
        }
    }

    private static InputStream own() {
        return Declared.class.getResourceAsStream("declared.json");
    }

    private static Declared read(InputStream in) {
        try (var reader = Json.createReader(in)) {
            var all = reader.readObject();
            return new Declared(
                    all.getJsonArray("securityMeasures").getValuesAs(JsonObject.class).stream()
                            .map(Declared::words)
                            .toList(),
                    all.getJsonArray("processing").getValuesAs(JsonObject.class).stream()
                            .map(Declared::processing)
                            .toList());
        }
    }

    private static Processing processing(JsonObject json) {
        return new Processing(
                json.getString("code"),
                words(json.getJsonObject("name")),
                json.getString("dpvIri"),
                json.getString("legalBasis"),
                texts(json, "persons"),
                texts(json, "categories"),
                json.getBoolean("specialCategory", false),
                texts(json, "recipients"),
                words(json.getJsonObject("retention")),
                null,
                null);
    }

    private static Words words(JsonObject json) {
        return new Words(json.getString("fr"), json.getString("en"));
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
