package org.concilier.identity.company;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An OpenID provider on loopback that signs everybody in who asks, and lies when told to. */
public final class FakeProvider implements AutoCloseable {
    public static final String CLIENT = "concilier";
    public static final String SECRET = "a secret of the provider";

    final ECKey key = key("provider");
    private final HttpServer server;

    /** What it says of everybody; a test changes it. */
    public volatile UnaryOperator<JWTClaimsSet.Builder> says = claims -> claims;

    volatile Function<JWTClaimsSet, String> signs = claims -> signed(key, claims);
    volatile String callsItself;
    volatile int tokenStatus = 200;
    volatile Map<String, String> answers = Map.of();

    /** The last request for a token. */
    volatile Map<String, List<String>> asked = Map.of();

    volatile String askedBy;
    private volatile Map<String, List<String>> begun = Map.of();
    private volatile String code;

    public FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        callsItself = issuer();
        server.createContext("/.well-known/openid-configuration", this::metadata);
        server.createContext("/keys", x -> json(x, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void metadata(HttpExchange exchange) throws IOException {
        json(
                exchange,
                200,
                Map.of(
                        "issuer",
                        callsItself,
                        "authorization_endpoint",
                        issuer() + "/authorize",
                        "token_endpoint",
                        issuer() + "/token",
                        "jwks_uri",
                        issuer() + "/keys",
                        "response_types_supported",
                        List.of("code"),
                        "subject_types_supported",
                        List.of("public"),
                        "id_token_signing_alg_values_supported",
                        List.of("RS256", "ES256", "HS256", "none")));
    }

    /** Sends the browser back at once, with what was told to be added or changed; an empty text leaves out. */
    private void authorize(HttpExchange exchange) throws IOException {
        begun = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
        code = UUID.randomUUID().toString();
        var answer = new java.util.LinkedHashMap<String, String>();
        answer.put("code", code);
        answer.put("state", begun.get("state").get(0));
        answer.put("iss", issuer());
        answer.putAll(answers);
        var query = new StringBuilder();
        answer.forEach((name, text) -> {
            if (!text.isEmpty()) query.append('&').append(name).append('=').append(encoded(text));
        });
        var location = begun.get("redirect_uri").get(0) + "?" + query.substring(1);
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        askedBy = exchange.getRequestHeaders().getFirst("Authorization");
        asked = URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!isRight()) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        code = null;
        var token = signs.apply(says.apply(claims()).build());
        json(
                exchange,
                tokenStatus,
                Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 60, "id_token", token));
    }

    /** A code works once, at the same redirect address, for who knows the verifier (RFC 7636 section 4.6). */
    private boolean isRight() {
        var challenge = CodeChallenge.compute(
                CodeChallengeMethod.S256,
                new CodeVerifier(asked.get("code_verifier").get(0)));
        return asked.get("code").get(0).equals(code)
                && asked.get("redirect_uri").equals(begun.get("redirect_uri"))
                && challenge.getValue().equals(begun.get("code_challenge").get(0))
                && begun.get("code_challenge_method").get(0).equals("S256");
    }

    private JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("u-1")
                .audience(CLIENT)
                .claim("nonce", begun.get("nonce").get(0))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("auth_time", now.getEpochSecond())
                .claim("acr", "phr")
                .claim("preferred_username", "zoe")
                .claim("roles", List.of("staff", "desk-agents"));
    }

    static String signed(ECKey key, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID());
        return signed(key, header.build(), claims);
    }

    static String signed(ECKey key, JWSHeader header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey key(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
