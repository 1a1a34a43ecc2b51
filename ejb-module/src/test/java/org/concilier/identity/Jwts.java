package org.concilier.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

/** Words signed by keys of a test's choice, and some that nobody signed. */
final class Jwts {
    static final ECKey OURS = key();
    static final ECKey STRANGER = key();

    private Jwts() {}

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWK parsed(String jwk) {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a client whose key is {@link #OURS} signs to prove itself. */
    static ClientAssertionCredential assertion(String client, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(IdentityWorld.PUBLIC_URL)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plusSeconds(60)));
        return new ClientAssertionCredential(signed(OURS, "JWT", claims.build()));
    }

    /** By a key on Ed25519 (RFC 8037), without the library that the product uses to verify. */
    static String signed(OctetKeyPair key, String type, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        return EdKeys.signed(key, header, claims);
    }

    static String signed(ECKey key, String type, JWTClaimsSet claims) {
        return signed(key, key.getKeyID(), type, claims);
    }

    static String signed(ECKey key, String keyId, String type, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(keyId)
                .type(type == null ? null : new JOSEObjectType(type))
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    /** The same word under another header; the signature no longer fits, or is left out. */
    static String reheaded(String jwt, String header, boolean withSignature) {
        var parts = jwt.split("\\.");
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        return encoded + "." + parts[1] + "." + (withSignature ? parts[2] : "");
    }
}
