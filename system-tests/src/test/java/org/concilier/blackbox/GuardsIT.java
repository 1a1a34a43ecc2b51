package org.concilier.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.concilier.Attack;
import org.concilier.server.Answer;
import org.concilier.server.Api;
import org.concilier.server.Bootstrap;
import org.concilier.server.OneServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in, and ways around the guards. */
class GuardsIT {
    private final Api api = OneServer.api();

    @Test
    @Attack(id = "S-12", asvs = "9.2.1")
    @DisplayName("private_key_jwt, and its replay")
    void aSignedAssertionGetsATokenOnce() {
        var assertion = assertion(UUID.randomUUID().toString());

        var token = exchange(assertion).expecting(200);
        var replayed = exchange(assertion);

        assertThat(token.text("scope")).isEqualTo("offers:read");
        api.send("GET", "/api/v1/offers", null, "Authorization", "Bearer " + token.text("access_token"))
                .expecting(200);
        assertThat(replayed.expecting(401).text("error")).isEqualTo("invalid_client");
        assertThat(replayed.body()).doesNotContain("access_token");
    }

    @Test
    @Attack(id = "S-10", asvs = "9.1.1")
    @DisplayName("a changed assertion")
    void aChangedAssertionIsRefused() {
        var parts = assertion(UUID.randomUUID().toString()).split("\\.");
        var other = assertion(UUID.randomUUID().toString()).split("\\.");

        exchange(parts[0] + "." + other[1] + "." + parts[2]).expecting(401);
        exchange(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".").expecting(401);
        exchange("a.b.c").expecting(401);
    }

    @ParameterizedTest
    @Attack(id = "S-19", asvs = "4.1.4")
    @DisplayName("path tricks, sent as they are")
    @ValueSource(
            strings = {
                "/api/v1/purposes",
                "/api/..;/api/v1/purposes",
                "/x/..;/api/v1/purposes",
                "/api;x=1/v1/purposes",
                "/;/api/v1/purposes",
                "//api/v1/purposes",
                "/api//v1/purposes",
                "/x/../api/v1/purposes",
                "/%61pi/v1/purposes",
                "/a%70i/v1/purposes",
                "/api%2fv1/purposes",
                "/x/%2e%2e/api/v1/purposes",
                "/x/%252e%252e/api/v1/purposes",
                "/x%5c..%5capi/v1/purposes",
                "/API/v1/purposes",
                "/api/v1/purposes%00",
                "/desk/;x=1/customers.xhtml",
                "//desk/customers.xhtml",
                "/%64esk/customers.xhtml",
                "/d%65sk/customer.xhtml",
                "/%64esk/customers",
                "/Desk/customers.xhtml",
                "/x/..;/portal/home.xhtml",
                "/%70ortal/home.xhtml",
                "/%6detrics",
                "/WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/META-INF/MANIFEST.MF"
            })
    void tricksNeverReachData(String path) throws IOException {
        assertThat(raw(path, "X-Forwarded-For: 192.0.2.1")).isIn(400, 401, 404);
    }

    @Test
    @Attack(id = "S-19", asvs = "4.1.4")
    @DisplayName("the server completes a folder's name before we look; what that leads to is guarded")
    void aCompletedFolderLeadsToTheSignIn() throws IOException {
        assertThat(raw("/desk;x=1/customers.xhtml", "Accept: */*")).isEqualTo(301);

        assertThat(api.send("GET", "/desk/", null).expecting(302).header("Location"))
                .contains("/desk-login");
    }

    @Test
    @Attack(id = "S-3", asvs = "7.2.1")
    @DisplayName("a portal cookie at the desk")
    void aPortalCookieLeadsToTheDesksSignIn() {
        var answer = api.send("GET", "/desk/customers", null, "Cookie", "__Host-portal=" + "x".repeat(43));

        assertThat(answer.expecting(302).header("Location")).endsWith("/desk-login?from=%2Fdesk%2Fcustomers");
    }

    @Test
    @Attack(id = "S-4", asvs = "3.5.1")
    @DisplayName("a form of another site")
    void aFormOfAnotherSiteIsRefused() {
        api.send("POST", "/portal/home", "a=b", "Sec-Fetch-Site", "cross-site").expecting(403);
        api.send("POST", "/desk/customers", "a=b", "Origin", "https://elsewhere.example")
                .expecting(403);
    }

    @ParameterizedTest
    @Attack(id = "S-16", asvs = "3.4.3")
    @ValueSource(
            strings = {
                "/",
                "/portal-login",
                "/portal/home",
                "/desk/live",
                "/nothing",
                "/resources/concilier/base.css",
                "/api/v1/offers",
                "/api/..;/x",
                "/oauth/jwks",
                "/access/v1/evaluation",
                "/govstack/config/policies",
                "/health/live",
                "/metrics",
                "/.well-known/authzen-configuration",
                "/WEB-INF/web.xml"
            })
    void everyAnswerCarriesTheHeadersAndNoCookieOfOthers(String path) {
        var answer = api.send("GET", path, null, "X-Forwarded-For", "192.0.2.1");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .containsPattern("script-src 'self'( 'nonce-[^']+')?(;|$)");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isNotEmpty();
        assertThat(answer.headers().allValues("Set-Cookie")).allSatisfy(cookie -> {
            assertThat(cookie).startsWith("__Host-");
            assertThat(cookie.split("; *")).contains("Path=/", "Secure", "HttpOnly");
        });
    }

    @Test
    void whoSendsNothingIsToldWhatToSend() {
        var partner = api.bearer();

        assertThat(api.send("PUT", "/api/v1/policy", null, "Authorization", partner)
                        .expecting(400)
                        .text("detail"))
                .contains("application/json");
        for (var path : new String[] {"/oauth/token", "/oauth/revoke"}) {
            assertThat(api.send("POST", path, null).expecting(400).text("error"))
                    .isEqualTo("invalid_request");
        }
    }

    @Test
    @DisplayName("RFC 8414 section 2")
    void metadataSaysHowToGetIn() {
        var metadata = api.send("GET", "/.well-known/oauth-authorization-server", null)
                .expecting(200)
                .json();
        var base = api.base().toString();

        assertThat(metadata.getString("issuer")).isEqualTo(base);
        assertThat(metadata.getString("jwks_uri")).isEqualTo(base + "/oauth/jwks");
        assertThat(texts(metadata, "grant_types_supported")).containsExactly("client_credentials");
        assertThat(metadata.getJsonArray("response_types_supported")).isEmpty();
        assertThat(texts(metadata, "token_endpoint_auth_methods_supported"))
                .containsExactlyInAnyOrder("client_secret_basic", "private_key_jwt");
        assertThat(texts(metadata, "token_endpoint_auth_signing_alg_values_supported"))
                .containsExactly("ES256", "EdDSA");
        assertThat(texts(metadata, "scopes_supported"))
                .contains("offers:read", "consents:write")
                .doesNotHaveDuplicates();
    }

    private static java.util.List<String> texts(jakarta.json.JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private Answer exchange(String assertion) {
        var type =
                URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.US_ASCII);
        return api.send(
                "POST",
                "/oauth/token",
                "grant_type=client_credentials&client_assertion_type=" + type + "&client_assertion=" + assertion,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private String assertion(String id) {
        var claims = Json.createObjectBuilder()
                .add("iss", Bootstrap.SIGNER)
                .add("sub", Bootstrap.SIGNER)
                .add("aud", api.base().toString())
                .add("jti", id)
                .add("exp", Instant.now().getEpochSecond() + 60)
                .build();
        var signed = encoded("{\"alg\":\"ES256\"}") + "." + encoded(claims.toString());
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(Bootstrap.SIGNING_KEY.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The status of a GET whose path no client library has tidied. */
    private int raw(String path, String header) throws IOException {
        var base = api.base();
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n" + header
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        }
    }
}
