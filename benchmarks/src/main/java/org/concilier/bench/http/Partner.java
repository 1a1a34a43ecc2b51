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
import java.util.Base64;
import java.util.UUID;

/** The API as a partner uses it, as far as one person must agree to one purpose. */
final class Partner {
    private static final String PURPOSE = "personalised-offers";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String bearer;

    /** @param client with its {@code clientId} and {@code clientSecret} */
    Partner(URI base, JsonObject client) throws IOException, InterruptedException {
        this.base = base;
        var secret = client.getString("clientId") + ":" + client.getString("clientSecret");
        var basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        var token = send(
                "POST",
                "/oauth/token",
                "grant_type=client_credentials",
                "Authorization",
                "Basic " + basic,
                "Content-Type",
                "application/x-www-form-urlencoded");
        bearer = "Bearer " + token.getString("access_token");
    }

    String bearer() {
        return bearer;
    }

    /**
     * A person who agrees.
     *
     * @return the AuthZEN question whose answer is yes
     * @throws IllegalStateException when it is not
     */
    String question(Path catalogue) throws IOException, InterruptedException {
        var purpose = purpose(catalogue);
        json("PUT", "/api/v1/purposes/" + PURPOSE, purpose.getJsonObject("purpose"));
        json("POST", "/api/v1/notices/" + PURPOSE + "/versions", purpose.getJsonObject("notice"));
        var person = json("POST", "/api/v1/customers", object("""
                {"externalId": "a-1", "givenName": "Ada", "familyName": "Nim", "birthDate": "1980-02-29",
                 "locale": "fr"}""")).getString("id");
        json("POST", "/api/v1/customers/" + person + "/consents", object("""
                {"purpose": "personalised-offers", "decision": "GIVEN", "noticeVersion": 1, "language": "fr",
                 "collection": {"method": "web-form", "channel": "web"}}"""));
        var question = object("""
                {"subject": {"type": "application", "id": "shop"}, "action": {"name": "personalised-offers"},
                 "resource": {"type": "customer", "id": "%s"}}""".formatted(person));
        var answer = json("POST", "/access/v1/evaluation", question);
        if (!answer.getBoolean("decision")) throw new IllegalStateException("no instead of yes: " + answer);
        return question.toString();
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

    private JsonObject json(String method, String path, JsonObject body) throws IOException, InterruptedException {
        return send(
                method,
                path,
                body.toString(),
                "Authorization",
                bearer,
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

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
