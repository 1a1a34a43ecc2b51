package org.concilier.server;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;

/** What came back over HTTP. */
public record Answer(int status, HttpHeaders headers, String body) {
    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    public JsonArray items() {
        return json().getJsonArray("items");
    }

    /** One member of the body that is a text. */
    public String text(String name) {
        return json().getString(name);
    }

    /** Empty when absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The JSON pointers of a 422. */
    public List<String> pointers() {
        return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(e -> e.getString("pointer"))
                .toList();
    }

    /** This, or a failure that tells what came instead. */
    public Answer expecting(int expected) {
        if (status != expected) throw new AssertionError("wanted " + expected + ", got " + status + ": " + body);
        return this;
    }
}
