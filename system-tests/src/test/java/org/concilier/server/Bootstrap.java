package org.concilier.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.concilier.launcher.demo.Credentials;

/** The first clients and staff of a test server. Only tests know these secrets, and only such a server takes them. */
public final class Bootstrap {
    public static final String PARTNER = "test-partner";
    public static final String READER = "test-reader";

    /** The second program that publishing a campaign takes. */
    public static final String PUBLISHER = "test-publisher";

    /** A client that signs assertions with {@link #SIGNING_KEY} instead of showing a secret. */
    public static final String SIGNER = "test-signer";

    /** The company's own administration, which signs with the same key and may do everything. */
    public static final String ADMIN = "test-admin";

    /** P-256, made for each run. */
    public static final KeyPair SIGNING_KEY = key();

    /** A voice platform and a gate camera, made for each run. */
    private static final Credentials RECOGNISERS = Credentials.random();

    private static final String SECRET = "c2VjcmV0LW9mLWEtdGVzdC1wYXJ0bmVyLW9ubHktMzI";

    private static final List<String> ALL = List.of(
            "customers:read",
            "customers:write",
            "purchases:write",
            "consents:read",
            "consents:write",
            "decisions:read",
            "offers:read",
            "offers:redeem",
            "events:read",
            "webhooks:write",
            "audit:read",
            "journey:read",
            "imports:write",
            "privacy:write",
            "accesses:read",
            "campaigns:write",
            "admin");

    private Bootstrap() {}

    public static void into(Path home) {
        var clients = Json.createArrayBuilder()
                .add(client(PARTNER, ALL))
                .add(client(READER, List.of("offers:read")))
                .add(client(PUBLISHER, List.of("campaigns:write")))
                .add(signer(SIGNER, List.of("offers:read")))
                .add(signer(ADMIN, withGalleries()));
        var kiosk = kiosk().getString("clientId");
        RECOGNISERS.bootstrap().getJsonArray("clients").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("kind").equals("VERIFIER")
                        || one.getString("clientId").equals(kiosk))
                .forEach(clients::add);
        var staff = Json.createArrayBuilder();
        Staff.ALL.forEach(s -> staff.add(Json.createObjectBuilder()
                .add("login", s.login())
                .add("role", s.role())
                .add("passphrase", Staff.PASSPHRASE)
                .add("totpSecret", Staff.TOTP)));
        var all = Json.createObjectBuilder()
                .add("clients", clients)
                .add("verifiers", RECOGNISERS.bootstrap().getJsonArray("verifiers"))
                .add("kiosks", RECOGNISERS.bootstrap().getJsonArray("kiosks"))
                .add("staff", staff);
        try {
            Files.writeString(home.resolve("bootstrap.json"), all.build().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a verifier of this modality keeps to itself, as a demonstration's credentials have it. */
    public static JsonObject verifier(String modality) {
        return RECOGNISERS.json("").getJsonArray("verifiers").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getJsonArray("modalities").toString().contains(modality))
                .findFirst()
                .orElseThrow();
    }

    /** A kiosk with its key and its place. */
    public static JsonObject kiosk() {
        return RECOGNISERS.json("").getJsonObject("kiosk");
    }

    private static List<String> withGalleries() {
        return Stream.concat(ALL.stream(), Stream.of("galleries:write")).toList();
    }

    public static String secret() {
        return SECRET;
    }

    private static jakarta.json.JsonObjectBuilder client(String id, List<String> scopes) {
        return Json.createObjectBuilder()
                .add("clientId", id)
                .add("kind", "PARTNER")
                .add("clientSecret", SECRET)
                .add("scopes", Json.createArrayBuilder(scopes));
    }

    private static jakarta.json.JsonObjectBuilder signer(String id, List<String> scopes) {
        var point = ((ECPublicKey) SIGNING_KEY.getPublic()).getW();
        var jwk = Json.createObjectBuilder()
                .add("kty", "EC")
                .add("crv", "P-256")
                .add("x", coordinate(point.getAffineX()))
                .add("y", coordinate(point.getAffineY()));
        return Json.createObjectBuilder()
                .add("clientId", id)
                .add("kind", "PARTNER")
                .add("jwk", jwk)
                .add("scopes", Json.createArrayBuilder(scopes));
    }

    /** RFC 7518 section 6.2.1.2: 32 bytes, base64url. */
    private static String coordinate(BigInteger number) {
        var padded = new byte[32];
        var bytes = number.toByteArray();
        var length = Math.min(bytes.length, padded.length);
        System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }

    private static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
