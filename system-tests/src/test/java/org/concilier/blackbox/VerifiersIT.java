package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.launcher.demo.Credentials;
import org.concilier.launcher.verifier.Recogniser;
import org.concilier.launcher.verifier.Sighting;
import org.concilier.launcher.verifier.SimulatedVerifier;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.concilier.server.Program;
import org.concilier.server.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of verifiers, and keys that are fetched from a verifier's own address. */
class VerifiersIT {
    private static final String VERIFIERS = "/api/v1/verifiers";

    private final Shop shop = OneServer.shop();
    private final Api api = shop.api();
    private final Program admin = new Program(api, Bootstrap.ADMIN);
    private final JsonObject client = Bootstrap.verifier("face");
    private final JsonObject key = Credentials.random()
            .json("")
            .getJsonArray("verifiers")
            .getJsonObject(0)
            .getJsonObject("privateKeyJwk");
    private final String issuer = "https://iris-" + UUID.randomUUID() + ".example";
    private HttpServer address;

    @BeforeEach
    void serveKeys() throws IOException {
        var published = Json.createObjectBuilder(key).remove("d").build();
        var keys = ("{\"keys\":[" + published + "]}").getBytes(StandardCharsets.UTF_8);
        address = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        address.createContext("/jwks", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        address.start();
    }

    @AfterEach
    void stop() {
        address.stop(0);
    }

    @Test
    @Attack(id = "B-12", asvs = "6.8.2")
    void aVerifierIsAgreedOnBelievedByItsKeysAndStopped() {
        var made = post(VERIFIERS, agreed(true)).expecting(201);
        var path = made.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(post(VERIFIERS, agreed(true)).expecting(409).text("type")).isEqualTo("/problems/issuer-taken");
        assertThat(made.json().getString("jwksUrl")).endsWith("/jwks");

        assertThat(judged()).as("signed with the key at its address").isEqualTo("no-consent");

        post(path + "/revoked-keys", "{\"kid\":\"" + key.getString("kid") + "\",\"reason\":\"lost\"}")
                .expecting(200);
        assertThat(judged()).isEqualTo("revoked-key");

        assertThat(put(path, agreed(false), "\"99\"").status()).isEqualTo(412);
        var now = api.send("GET", path, null, "Authorization", admin.bearer()).header("ETag");
        assertThat(put(path, agreed(false), now).expecting(200).json().getBoolean("active"))
                .isFalse();
        assertThat(ask().expecting(422).pointers()).containsExactly("/issuer");
    }

    @Test
    void whatCannotBeAgreedOnIsToldFieldByField() {
        var faulty = post(VERIFIERS, "{\"issuer\":\"x\",\"algorithm\":\"none\",\"modalities\":[\"gait\"]}");
        assertThat(faulty.expecting(422).pointers()).contains("/algorithm", "/modalities", "/jwks", "/name");
        var inside = agreed(true).replaceFirst("http://localhost:\\d+", "http://10.0.0.1");
        assertThat(post(VERIFIERS, inside).expecting(422).pointers()).containsExactly("/jwksUrl");
        var secret = agreed(true).replaceFirst("\"jwksUrl\":\"[^\"]*\"", "\"jwks\":{\"keys\":[" + key + "]}");
        assertThat(post(VERIFIERS, secret).expecting(422).pointers())
                .as("a private key is nobody else's business")
                .containsExactly("/jwks");
    }

    private String agreed(boolean active) {
        return "{\"issuer\":\"" + issuer + "\",\"name\":\"IrisClair\",\"clientId\":\"" + client.getString("clientId")
                + "\",\"algorithm\":\"ES256\",\"modalities\":[\"iris\"],\"jwksUrl\":\"http://localhost:"
                + address.getAddress().getPort() + "/jwks\",\"active\":" + active + "}";
    }

    /** The precise reason for the answer to a new question. */
    private String judged() {
        var asked = ask().expecting(201).json();
        var verifier = new SimulatedVerifier(issuer, key);
        var said =
                verifier.says(Recogniser.VOICE, Sighting.ACCEPT, asked, asked.getString("subjectHint"), Instant.now());
        var seen = Json.createObjectBuilder(said)
                .add("modality", "iris")
                .add("amr", Json.createArrayBuilder().add("iris"))
                .build();
        api.send(
                        "POST",
                        "/api/v1/assertions",
                        verifier.sign(seen),
                        "Authorization",
                        bearer(),
                        "Content-Type",
                        "application/jwt")
                .expecting(422);
        return api.get("/api/v1/assertions?limit=1").items().getJsonObject(0).getString("reason");
    }

    private Answer ask() {
        var question = Json.createObjectBuilder()
                .add("customerId", shop.customer().toString())
                .add("modality", "iris")
                .add("purpose", "counter")
                .add("issuer", issuer)
                .build();
        return api.send(
                "POST",
                "/api/v1/assertion-challenges",
                question.toString(),
                "Authorization",
                bearer(),
                "Content-Type",
                "application/json");
    }

    private String bearer() {
        var form = "grant_type=client_credentials";
        return "Bearer "
                + api.token(client.getString("clientId"), client.getString("clientSecret"), form)
                        .expecting(200)
                        .text("access_token");
    }

    private Answer post(String path, String json) {
        return api.send(
                "POST",
                path,
                json,
                "Authorization",
                admin.bearer(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Answer put(String path, String json, String ifMatch) {
        return api.send(
                "PUT",
                path,
                json,
                "Authorization",
                admin.bearer(),
                "Content-Type",
                "application/json",
                "If-Match",
                ifMatch);
    }
}
