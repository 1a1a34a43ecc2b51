package org.concilier.launcher.kiosk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.concilier.launcher.Refusal;
import org.concilier.launcher.verifier.Es256;

/** From a kiosk to the server: a signed assertion gets a token that is bound to the same key, and each request proves it. */
public final class KioskLine {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SIGNED = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI base;
    private final String clientId;
    private final JsonObject publicJwk;
    private final Es256 key;
    private final Clock clock;
    private String nonce = "";
    private String token;

    /** What came back; a refusal is an answer too. */
    public record Answer(int status, JsonObject body) {}

    /** @param kiosk {@code clientId} and {@code privateKeyJwk} (P-256) */
    public KioskLine(URI base, JsonObject kiosk, Clock clock) {
        this.base = base;
        this.clock = clock;
        clientId = kiosk.getString("clientId");
        var jwk = kiosk.getJsonObject("privateKeyJwk");
        key = new Es256(jwk);
        publicJwk = Json.createObjectBuilder()
                .add("kty", "EC")
                .add("crv", "P-256")
                .add("x", jwk.getString("x"))
                .add("y", jwk.getString("y"))
                .build();
    }

    /** Sends a request with the token and its proof; gets a token first where there is none. */
    public Answer send(String method, String path, JsonObject body) {
        if (token == null) token = granted();
        var request = request(path, method, token)
                .header("Authorization", "DPoP " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        return answer(request);
    }

    /** The first proof has no nonce, and is told one (RFC 9449 section 8). */
    private String granted() {
        for (int attempt = 0; attempt < 2; attempt++) {
            var answer = answer(request("/oauth/token", "POST", null)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form()))
                    .build());
            if (answer.status() == 200) return answer.body().getString("access_token");
        }
        throw new Refusal("The server does not know the kiosk " + clientId + ".");
    }

    private HttpRequest.Builder request(String path, String method, String bound) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("DPoP", proof(method, base.resolve(path), bound));
    }

    private String form() {
        var claims = named().add("iss", clientId)
                .add("sub", clientId)
                .add("aud", base.toString())
                .add("exp", clock.instant().getEpochSecond() + 60)
                .build();
        var header = Json.createObjectBuilder().add("alg", "ES256").build();
        return "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode(SIGNED, StandardCharsets.UTF_8) + "&client_assertion=" + key.sign(header, claims);
    }

    private String proof(String method, URI address, String bound) {
        var claims = named().add("htm", method).add("htu", address.toString());
        if (!nonce.isEmpty()) claims.add("nonce", nonce);
        if (bound != null) claims.add("ath", Es256.hash(bound));
        var header = Json.createObjectBuilder()
                .add("typ", "dpop+jwt")
                .add("alg", "ES256")
                .add("jwk", publicJwk)
                .build();
        return key.sign(header, claims.build());
    }

    private JsonObjectBuilder named() {
        return Json.createObjectBuilder()
                .add("jti", UUID.randomUUID().toString())
                .add("iat", clock.instant().getEpochSecond());
    }

    private Answer answer(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            nonce = response.headers().firstValue("DPoP-Nonce").orElse(nonce);
            if (response.body().isEmpty()) return new Answer(response.statusCode(), JsonValue.EMPTY_JSON_OBJECT);
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
