package org.concilier.launcher.verifier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/** A verifier that answers challenges as the real one would, with a key of its own (ES256). */
public final class SimulatedVerifier {
    private static final int LIFE_SECONDS = 60;

    private final String issuer;
    private final String kid;
    private final Es256 key;

    /** @param privateJwk of P-256 (RFC 7517), with its {@code kid} */
    public SimulatedVerifier(String issuer, JsonObject privateJwk) {
        this.issuer = issuer;
        this.kid = privateJwk.getString("kid");
        this.key = new Es256(privateJwk);
    }

    /**
     * What it says of one sighting.
     *
     * @param challenge as the server answered it
     * @param subject the person's id at this verifier, which a challenge about one person tells
     */
    public JsonObject says(Recogniser as, Sighting seen, JsonObject challenge, String subject, Instant at) {
        var claims = Json.createObjectBuilder()
                .add("iss", issuer)
                .add("sub", subject)
                .add("aud", challenge.getString("aud"))
                .add("iat", at.getEpochSecond())
                .add("exp", at.getEpochSecond() + LIFE_SECONDS)
                .add("jti", UUID.randomUUID().toString())
                .add("nonce", challenge.getString("nonce"))
                .add("txn", challenge.getString("txn"))
                .add("purpose", challenge.getString("purpose"))
                .add("captured_at", at.getEpochSecond())
                .add("intent", "explicit");
        if (challenge.containsKey("interaction")) claims.add("interaction", challenge.getString("interaction"));
        as.describeItself(claims);
        seen.tell(claims);
        return claims.build();
    }

    /** A compact JWS (RFC 7515 section 7.1) of type {@code bio-assertion+jwt}. */
    public String sign(JsonObject claims) {
        var header = Json.createObjectBuilder()
                .add("alg", "ES256")
                .add("kid", kid)
                .add("typ", "bio-assertion+jwt")
                .build();
        return key.sign(header, claims);
    }
}
