package org.concilier.bench.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** The API as a partner uses it, as far as one person must agree to one purpose. */
final class Partner {
    private static final String PURPOSE = "personalised-offers";
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String basic;
    private String bearer;
    private long since;

    /** @param client with its {@code clientId} and {@code clientSecret} */
    Partner(URI base, JsonObject client) {
        var secret = client.getString("clientId") + ":" + client.getString("clientSecret");
        this.base = base;
        this.basic = "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A token that is good for some minutes more. */
    String bearer() throws IOException, InterruptedException {
        if (bearer != null && System.nanoTime() - since < FRESH.toNanos()) return bearer;
        var token = send(
                "POST",
                "/oauth/token",
                "grant_type=client_credentials",
                "Authorization",
                basic,
                "Content-Type",
                "application/x-www-form-urlencoded");
        bearer = "Bearer " + token.getString("access_token");
        since = System.nanoTime();
        return bearer;
    }

    /**
     * A person who agrees.
     *
     * @return the AuthZEN question whose answer is yes
     * @throws IllegalStateException when it is not
     */
    String question(Path catalogue) throws IOException, InterruptedException {
        publishPurpose(catalogue);
        var person = agreeing("a-1");
        var question = object("""
                {"subject": {"type": "application", "id": "shop"}, "action": {"name": "personalised-offers"},
                 "resource": {"type": "customer", "id": "%s"}}""".formatted(person));
        var answer = json("POST", "/access/v1/evaluation", question);
        if (!answer.getBoolean("decision")) throw new IllegalStateException("no instead of yes: " + answer);
        return question.toString();
    }

    void publishPurpose(Path catalogue) throws IOException, InterruptedException {
        var purpose = purpose(catalogue);
        json("PUT", "/api/v1/purposes/" + PURPOSE, purpose.getJsonObject("purpose"));
        json("POST", "/api/v1/notices/" + PURPOSE + "/versions", purpose.getJsonObject("notice"));
    }

    /** A new customer who agrees to offers of their own. */
    String agreeing(String externalId) throws IOException, InterruptedException {
        var person = json("POST", "/api/v1/customers", object("""
                {"externalId": "%s", "givenName": "Ada", "familyName": "Nim", "birthDate": "1980-02-29",
                 "locale": "fr"}""".formatted(externalId)))
                .getString("id");
        json("POST", "/api/v1/customers/" + person + "/consents", object("""
                {"purpose": "personalised-offers", "decision": "GIVEN", "noticeVersion": 1, "language": "fr",
                 "collection": {"method": "web-form", "channel": "web"}}"""));
        return person;
    }

    private static JsonObject purpose(Path catalogue) throws IOException {
        return object(Files.readString(catalogue.resolve("purposes.json")))
                .getJsonArray("purposes")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(purpose -> purpose.getString("code").equals(PURPOSE))
                .findFirst()
                .orElseThrow();
    }

    JsonObject json(String method, String path, JsonObject body) throws IOException, InterruptedException {
        return send(
                method,
                path,
                body.toString(),
                "Authorization",
                bearer(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private JsonObject send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .headers(headers)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return object(response.body());
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", "Authorization", bearer());
    }

    /** A step on what is at this version. */
    JsonObject step(String path, int version) throws IOException, InterruptedException {
        return send("POST", path, "", "Authorization", bearer(), "If-Match", "\"" + version + "\"");
    }

    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
