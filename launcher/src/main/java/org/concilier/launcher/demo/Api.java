package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** The API as a partner uses it: signed in as a client, JSON in and out, anything but success is a fault. */
final class Api {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI base;
    private final Token token;
    private final HttpClient http;

    /** @param location of what was created or started; null otherwise */
    record Answer(JsonObject body, URI location) {}

    Api(URI base, String clientId, String clientSecret) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        this.token = new Token(http, base, clientId, clientSecret);
    }

    JsonObject get(String path) {
        return send(request(path).GET()).body();
    }

    JsonObject get(URI location) {
        return get(location.toString());
    }

    Answer put(String path, JsonObject body) {
        return send(json(path).PUT(text(body)));
    }

    /** Without a key: checks and withdrawals, which may be repeated. */
    Answer post(String path, JsonObject body) {
        return send(json(path).POST(text(body)));
    }

    /** A step that is based on this version of what it changes. */
    JsonObject change(String path, int version) {
        return send(request(path).header("If-Match", "\"" + version + "\"").POST(BodyPublishers.noBody()))
                .body();
    }

    /** With a key of its own, so that a repeated call would not create twice. */
    Answer create(String path, JsonObject body) {
        return send(json(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(text(body)));
    }

    /** Streams one JSON object a line (NDJSON); nothing is held in memory at once. */
    Answer stream(String path, Stream<JsonObject> lines) {
        Iterable<byte[]> bytes = lines.map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))::iterator;
        return send(
                request(path).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofByteArrays(bytes)));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token.current());
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var response = Exchange.of(http, request);
        var what = request.method() + " " + request.uri().getRawPath();
        if (response.statusCode() / 100 != 2) {
            throw new ApiFault(what + " answered " + response.statusCode() + ": " + shortened(response.body()));
        }
        var location =
                response.headers().firstValue("Location").map(base::resolve).orElse(null);
        return new Answer(Exchange.object(what, response.body()), location);
    }

    private static BodyPublisher text(JsonObject body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static String shortened(String body) {
        var line = body.replaceAll("\\s+", " ").strip();
        return line.length() > 600 ? line.substring(0, 600) + "…" : line;
    }

    /** One request and its answer. */
    static final class Exchange {
        private Exchange() {}

        static HttpResponse<String> of(HttpClient http, HttpRequest request) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new ApiFault(request.method() + " " + request.uri().getRawPath() + " got no answer: " + e + ".");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ApiFault("Interrupted.");
            }
        }

        /** The body as an object; a list becomes {@code {"items": […]}}, and nothing becomes {@code {}}. */
        static JsonObject object(String what, String body) {
            if (body.isBlank()) return JsonValue.EMPTY_JSON_OBJECT;
            try (var reader = Json.createReader(new StringReader(body))) {
                var read = reader.readValue();
                return read instanceof JsonObject object
                        ? object
                        : Json.createObjectBuilder().add("items", read).build();
            } catch (JsonException e) {
                throw new ApiFault(what + " did not answer JSON: " + shortened(body));
            }
        }
    }
}
