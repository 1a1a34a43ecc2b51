package org.concilier.launcher.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** The access token of a client, fetched again shortly before it ends (RFC 6749 section 4.4). */
final class Token {
    private static final long MARGIN_SECONDS = 30;

    private final HttpClient http;
    private final HttpRequest request;
    private String value;
    private Instant until = Instant.MIN;

    Token(HttpClient http, URI base, String clientId, String clientSecret) {
        var secret = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        this.http = http;
        this.request = HttpRequest.newBuilder(base.resolve("/oauth/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    synchronized String current() {
        if (Instant.now().isAfter(until)) fetch();
        return value;
    }

    private void fetch() {
        var response = Api.Exchange.of(http, request);
        if (response.statusCode() != 200) {
            throw new ApiFault("POST /oauth/token answered " + response.statusCode() + ": " + response.body());
        }
        var body = Api.Exchange.object("POST /oauth/token", response.body());
        value = body.getString("access_token");
        until = Instant.now().plusSeconds(body.getInt("expires_in") - MARGIN_SECONDS);
    }
}
