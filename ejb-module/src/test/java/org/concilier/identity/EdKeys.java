package org.concilier.identity;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** Keys on Ed25519, made and used by Java itself: the product verifies with another implementation. */
public final class EdKeys {
    private EdKeys() {}

    public static OctetKeyPair key() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new OctetKeyPair.Builder(Curve.Ed25519, encoded((EdECPublicKey) pair.getPublic()))
                    .d(Base64URL.encode(secret))
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(OctetKeyPair key, JWSHeader header, JWTClaimsSet claims) {
        var input = header.toBase64URL() + "." + Base64URL.encode(claims.toString());
        try {
            var spec = new EdECPrivateKeySpec(
                    NamedParameterSpec.ED25519, key.getD().decode());
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(spec));
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 8032 section 5.1.2: y little-endian, the sign of x in the last bit. */
    private static Base64URL encoded(EdECPublicKey key) {
        var bytes = new byte[32];
        var y = key.getPoint().getY().toByteArray();
        for (var i = 0; i < Math.min(32, y.length); i++) bytes[i] = y[y.length - 1 - i];
        if (key.getPoint().isXOdd()) bytes[31] |= (byte) 0x80;
        return Base64URL.encode(bytes);
    }
}
