package org.concilier.shared;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signed words of programs, read strictly (RFC 7515, RFC 8725): ES256 (RFC 7518 section 3.4) or EdDSA with Ed25519 (RFC
 * 8037), as the key says and never as the message wishes.
 */
public final class Jws {
    /** What a program may sign with, as metadata names it. */
    public static final List<String> ALGORITHMS = List.of("ES256", "EdDSA");

    private Jws() {}

    /**
     * The compact form in its one canonical spelling.
     *
     * @param most characters; anything longer is not looked at
     * @return empty for anything else, and for headers that ask for more than we do ({@code crit}, {@code b64})
     */
    public static Optional<SignedJWT> parse(String compact, int most) {
        if (compact == null || compact.length() > most) return Optional.empty();
        var parts = compact.split("\\.", -1);
        if (parts.length != 3 || !Stream.of(parts).allMatch(Jws::isCanonical)) return Optional.empty();
        try {
            var jwt = SignedJWT.parse(compact);
            var header = jwt.getHeader();
            var plain = header.getCriticalParams() == null && header.isBase64URLEncodePayload();
            return plain && jwt.getJWTClaimsSet() != null ? Optional.of(jwt) : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether this key of a program made the signature. */
    public static boolean isSignedBy(SignedJWT jwt, JWK key) {
        try {
            var algorithm = jwt.getHeader().getAlgorithm();
            if (!isUsable(key) || !algorithm.equals(algorithm(key))) return false;
            return key instanceof ECKey ec ? jwt.verify(new ECDSAVerifier(ec)) : isEdDsa(jwt, key.toOctetKeyPair());
        } catch (JOSEException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a program may sign with this key: on P-256 or Ed25519, meant for signatures, and a point that is one. */
    public static boolean isUsable(JWK key) {
        if (key.getKeyUse() != null && !"sig".equals(key.getKeyUse().identifier())) return false;
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm(key))) return false;
        if (key instanceof ECKey ec) return Curve.P_256.equals(ec.getCurve());
        return key instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve()) && isPoint(pair);
    }

    private static JWSAlgorithm algorithm(JWK key) {
        return key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.EdDSA;
    }

    private static boolean isPoint(OctetKeyPair pair) {
        var bytes = pair.getX().decode();
        return bytes.length == Ed25519.PUBLIC_KEY_SIZE && Ed25519.validatePublicKeyFull(bytes, 0);
    }

    private static boolean isEdDsa(SignedJWT jwt, OctetKeyPair key) {
        var signature = jwt.getSignature().decode();
        var message = jwt.getSigningInput();
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, key.getX().decode(), 0, message, 0, message.length);
    }

    private static boolean isCanonical(String part) {
        return part.matches("[A-Za-z0-9_-]+")
                && Base64URL.encode(new Base64URL(part).decode()).toString().equals(part);
    }
}
