package org.concilier.launcher.verifier;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/** Signs compact JWS with a key on P-256 (RFC 7515 section 7.1, RFC 7518 section 3.4). */
public final class Es256 {
    private final PrivateKey key;

    /** @param privateJwk of P-256 (RFC 7517) */
    public Es256(JsonObject privateJwk) {
        key = key(privateJwk.getString("d"));
    }

    public String sign(JsonObject header, JsonObject claims) {
        var input = encoded(header) + "." + encoded(claims);
        try {
            var es256 = Signature.getInstance("SHA256withECDSAinP1363Format");
            es256.initSign(key);
            es256.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + encoded(es256.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has ES256", e);
        }
    }

    /** SHA-256 of a text, as {@code ath} of RFC 9449 has it. */
    public static String hash(String text) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static PrivateKey key(String d) {
        try {
            var p256 = AlgorithmParameters.getInstance("EC");
            p256.init(new ECGenParameterSpec("secp256r1"));
            var number = new BigInteger(1, Base64.getUrlDecoder().decode(d));
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new ECPrivateKeySpec(number, p256.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a private key of P-256", e);
        }
    }

    private static String encoded(JsonObject json) {
        return encoded(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
