package org.concilier.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A program that calls the server: as {@link Bootstrap#PARTNER}, unless told otherwise. */
public final class Api {
    private static final Duration FRESH = Duration.ofMinutes(4);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant since) {}

    public Api(URI base) {
        this.base = base;
    }

    public URI base() {
        return base;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, with(headers, "Authorization", bearer()));
    }

    /** A POST with a key of its own. */
    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String idempotencyKey) {
        return send(
                "POST",
                path,
                json,
                "Authorization",
                bearer(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                idempotencyKey);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, with(headers, "Authorization", bearer(), "Content-Type", "application/json"));
    }

    public Answer patch(String path, String json, String... headers) {
        return send(
                "PATCH",
                path,
                json,
                with(headers, "Authorization", bearer(), "Content-Type", "application/merge-patch+json"));
    }

    /** The Authorization header of the partner with all its scopes. */
    public String bearer() {
        return bearer(Bootstrap.PARTNER);
    }

    public String bearer(String client) {
        var token = tokens.get(client);
        if (token == null || token.since().plus(FRESH).isBefore(Instant.now())) {
            token = new Token(token(client).expecting(200).text("access_token"), Instant.now());
            tokens.put(client, token);
        }
        return "Bearer " + token.text();
    }

    public Answer token(String client) {
        return token(client, Bootstrap.secret(), "grant_type=client_credentials");
    }

    public Answer token(String client, String secret, String form) {
        return send(
                "POST",
                "/oauth/token",
                form,
                "Authorization",
                basic(client, secret),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    static String basic(String client, String secret) {
        var pair = client + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Exactly this and nothing more. */
    public Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String... more) {
        var all = java.util.Arrays.copyOf(more, more.length + headers.length);
        System.arraycopy(headers, 0, all, more.length, headers.length);
        return all;
    }
}
