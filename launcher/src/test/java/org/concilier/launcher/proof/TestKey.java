package org.concilier.launcher.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A key such as a server has. */
record TestKey(KeyPair pair, String id) {
    static TestKey random() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var point = ((ECPublicKey) pair.getPublic()).getW();
            return new TestKey(pair, Keys.thumbprint(base64url(point.getAffineX()), base64url(point.getAffineY())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonObject jwks() {
        return jwks(id);
    }

    /** The key under a name that may be another's. */
    JsonObject jwks(String kid) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var jwk = Json.createObjectBuilder()
                .add("kty", "EC")
                .add("crv", "P-256")
                .add("kid", kid)
                .add("x", base64url(point.getAffineX()))
                .add("y", base64url(point.getAffineY()));
        return Json.createObjectBuilder()
                .add("keys", Json.createArrayBuilder().add(jwk))
                .build();
    }

    String sign(String message) {
        try {
            var es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
            es256.initSign(pair.getPrivate());
            es256.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(es256.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64url(BigInteger number) {
        var bytes = number.toByteArray();
        var whole = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 32));
    }
}
