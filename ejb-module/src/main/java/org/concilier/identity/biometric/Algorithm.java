package org.concilier.identity.biometric;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** How a verifier signs: one of three, agreed at registration, whatever a header says (RFC 8725 section 3.1). */
public enum Algorithm {
    ES256("ES256"),
    EDDSA("EdDSA"),
    PS256("PS256");

    private static final int LEAST_RSA_BITS = 2048;
    private static final int ED25519_BYTES = 32;

    private final String wireName;

    Algorithm(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    static Optional<Algorithm> named(String wireName) {
        return Arrays.stream(values()).filter(a -> a.wireName.equals(wireName)).findFirst();
    }

    /** Whether a key can be used with it: its use, type, curve or size. */
    boolean fits(JWK key) {
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) return false;
        return switch (this) {
            case ES256 -> key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve());
            case EDDSA -> key instanceof OctetKeyPair okp && Curve.Ed25519.equals(okp.getCurve());
            case PS256 -> key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS;
        };
    }

    /** No for every signature that is odd in any way, and for a key of another kind. */
    boolean verifies(JWK key, byte[] message, byte[] signature) {
        if (!fits(key)) return false;
        try {
            var verifying = verifying();
            verifying.initVerify(publicKey(key));
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException e) {
            return false;
        }
    }

    /** RFC 7518 sections 3.4 and 3.5, RFC 8037 section 3.1. */
    private Signature verifying() throws GeneralSecurityException {
        return switch (this) {
            case ES256 -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case EDDSA -> Signature.getInstance("Ed25519");
            case PS256 -> {
                var pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                yield pss;
            }
        };
    }

    private PublicKey publicKey(JWK key) throws GeneralSecurityException, JOSEException {
        return switch (this) {
            case ES256 -> key.toECKey().toECPublicKey();
            case PS256 -> key.toRSAKey().toRSAPublicKey();
            case EDDSA -> ed25519(key.toOctetKeyPair().getDecodedX());
        };
    }

    /** RFC 8032 section 5.1.3: little-endian, the last bit is the sign of x. */
    private static PublicKey ed25519(byte[] encoded) throws GeneralSecurityException {
        if (encoded.length != ED25519_BYTES) throw new IllegalArgumentException("not a key of Ed25519");
        var big = new byte[ED25519_BYTES];
        for (int i = 0; i < ED25519_BYTES; i++) big[i] = encoded[ED25519_BYTES - 1 - i];
        var odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, big));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
