package org.concilier.launcher.proof;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A compact JWS (RFC 7515 section 7.1).
 *
 * @param signingInput what the signature is about
 */
record Jws(JsonObject header, JsonObject payload, String signingInput, String signature) {
    /** @throws Damaged when it is not one with a JSON payload */
    static Jws of(String compact) {
        var parts = compact.strip().split("\\.", -1);
        if (parts.length != 3) throw new Damaged("it is not a compact JWS");
        return new Jws(json(parts[0]), json(parts[1]), parts[0] + "." + parts[1], parts[2]);
    }

    String keyId() {
        return header.getString("kid", "");
    }

    /** ES256 by one of these keys and nothing that would have to be understood besides; no other algorithm is known. */
    boolean isSignedBy(Keys keys) {
        return "ES256".equals(header.getString("alg", ""))
                && !header.containsKey("crit")
                && keys.verify(keyId(), signingInput.getBytes(StandardCharsets.US_ASCII), signature);
    }

    private static JsonObject json(String base64url) {
        try {
            return ExportLines.parse(Base64.getUrlDecoder().decode(base64url));
        } catch (IllegalArgumentException e) {
            throw new Damaged("it is not a compact JWS");
        }
    }
}
