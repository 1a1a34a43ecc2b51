package org.concilier.launcher.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Published keys by id: those on P-256 of a JWK set (RFC 7517), whose ids are their thumbprints (RFC 7638). An id that is
 * something else proves nothing, so such a key is left out: another key cannot go by the name of a known one.
 */
final class Keys {
    private final Map<String, PublicKey> byId = new HashMap<>();

    /** @throws JsonException when it is not a JWK set at all */
    static Keys of(JsonObject set) {
        var keys = new Keys();
        if (!(set.get("keys") instanceof JsonArray all)) throw new JsonException("no keys");
        for (var one : all) keys.take(one);
        return keys;
    }

    Set<String> ids() {
        return byId.keySet();
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Whether the key of this id made this ES256 signature (RFC 7518 section 3.4, base64url); no for everything odd. */
    boolean verify(String id, byte[] message, String signature) {
        var key = byId.get(id);
        if (key == null) return false;
        try {
            var es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
            es256.initVerify(key);
            es256.update(message);
            return es256.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private void take(JsonValue one) {
        if (!(one instanceof JsonObject jwk)) return;
        if (!"EC".equals(jwk.getString("kty", "")) || !"P-256".equals(jwk.getString("crv", ""))) return;
        var x = jwk.getString("x", "");
        var y = jwk.getString("y", "");
        if (!thumbprint(x, y).equals(jwk.getString("kid", ""))) return;
        try {
            var point = new ECPoint(number(x), number(y));
            byId.put(
                    jwk.getString("kid"),
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, p256())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new JsonException("not a key: " + jwk.getString("kid"), e);
        }
    }

    static String thumbprint(String x, String y) {
        var canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static BigInteger number(String base64url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64url));
    }

    private static ECParameterSpec p256() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
