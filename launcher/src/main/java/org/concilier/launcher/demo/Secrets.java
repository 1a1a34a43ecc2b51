package org.concilier.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Secrets nobody has had before. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int COORDINATE_BYTES = 32;
    private static final int TOTP_CHARACTERS = 32;
    private static final List<String> WORDS = List.of(
            ("amber anchor autumn bakery ballad bamboo barley beacon bicycle blossom bramble bridge brook candle canyon"
                            + " carpet castle cedar cellar cherry cinnamon cloud cobalt comet copper coral cotton cricket crystal daisy"
                            + " dolphin domino ember falcon feather fennel ferry fiddle forest fountain galaxy garden ginger glacier"
                            + " granite harbour hazel heron honey island ivory jasmine juniper kettle ladder lagoon lantern lavender"
                            + " lemon lilac linen lobster magnet mango maple marble meadow melon mirror mosaic nectar nutmeg oasis"
                            + " olive orchard otter oyster paddle pebble pepper piano pigeon planet plum prairie puzzle quartz quilt"
                            + " rabbit raven ribbon river rocket saffron sailor salmon satin shadow silver sparrow spruce summer"
                            + " teapot thistle thunder timber tulip tunnel turnip valley velvet violin walnut willow window winter")
                    .split(" "));

    private Secrets() {}

    /** 256 bits, base64url. */
    static String token() {
        return base64(random(32));
    }

    /** Five words and two digits: over 40 bits, and it can be remembered. */
    static String passphrase() {
        var words = RANDOM.ints(5, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
        return words + " " + (10 + RANDOM.nextInt(90));
    }

    /** 160 bits in base32, as RFC 4226 recommends. */
    static String totpSeed() {
        return RANDOM.ints(TOTP_CHARACTERS, 0, BASE32.length())
                .mapToObj(i -> String.valueOf(BASE32.charAt(i)))
                .collect(Collectors.joining());
    }

    /** A new P-256 key pair as a private JWK (RFC 7517); its id is its thumbprint (RFC 7638). */
    static JsonObject privateJwk() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            var named = Json.createObjectBuilder()
                    .add("crv", "P-256")
                    .add("kty", "EC")
                    .add("x", coordinate(point.getAffineX()))
                    .add("y", coordinate(point.getAffineY()))
                    .build();
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(named.toString().getBytes(StandardCharsets.UTF_8));
            return Json.createObjectBuilder(named)
                    .add("kid", base64(digest))
                    .add("use", "sig")
                    .add("alg", "ES256")
                    .add("d", coordinate(((ECPrivateKey) pair.getPrivate()).getS()))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    static JsonObject publicPart(JsonObject privateJwk) {
        return Json.createObjectBuilder(privateJwk).remove("d").build();
    }

    private static String coordinate(BigInteger number) {
        var bytes = new byte[COORDINATE_BYTES];
        var raw = number.toByteArray();
        var length = Math.min(raw.length, COORDINATE_BYTES);
        System.arraycopy(raw, raw.length - length, bytes, COORDINATE_BYTES - length, length);
        return base64(bytes);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
