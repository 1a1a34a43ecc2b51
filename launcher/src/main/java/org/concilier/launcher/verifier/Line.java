package org.concilier.launcher.verifier;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.concilier.launcher.Refusal;

/** From a program that has a secret to the server. */
public final class Line {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final String token;

    /** What came back; a refusal is an answer too. */
    public record Answer(int status, JsonObject body) {}

    public Line(URI base, String clientId, String clientSecret) {
        this.base = base;
        var basic =
                Base64.getEncoder().encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        this.token = send(
                        "/oauth/token",
                        "Basic " + basic,
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials")
                .body()
                .getString("access_token", "");
        if (token.isEmpty()) throw new Refusal("The server does not know the program " + clientId + ".");
    }

    JsonObject challenge(JsonObject question) {
        var answer = post("/api/v1/assertion-challenges", question);
        if (answer.status() != 201)
            throw new Refusal("No challenge: " + answer.body().getString("detail", "refused"));
        return answer.body();
    }

    public Answer post(String path, JsonObject body) {
        return send(path, "Bearer " + token, "application/json", body.toString());
    }

    Answer hand(String assertion) {
        return send("/api/v1/assertions", "Bearer " + token, "application/jwt", assertion);
    }

    private Answer send(String path, String authorization, String type, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            try (var reader = Json.createReader(new StringReader(response.body()))) {
                return new Answer(response.statusCode(), reader.readObject());
            }
        } catch (IOException | JsonException e) {
            throw new Refusal("No server answers at " + base + "; start a demonstration first.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }
}
