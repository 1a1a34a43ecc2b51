package org.concilier.identity.biometric;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A verifier with one key, which signs whatever a test wants, well or badly. */
final class SimulatedVerifier {
    private final Algorithm algorithm;
    private final JWK publicKey;
    private final PrivateKey privateKey;

    private SimulatedVerifier(Algorithm algorithm, JWK publicKey, PrivateKey privateKey) {
        this.algorithm = algorithm;
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    static SimulatedVerifier with(Algorithm algorithm) {
        try {
            return switch (algorithm) {
                case ES256 -> es256();
                case PS256 -> ps256();
                case EDDSA -> eddsa();
            };
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SimulatedVerifier es256() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        return new SimulatedVerifier(Algorithm.ES256, key.toPublicJWK(), key.toECPrivateKey());
    }

    private static SimulatedVerifier ps256() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        return new SimulatedVerifier(Algorithm.PS256, key.toPublicJWK(), key.toRSAPrivateKey());
    }

    private static SimulatedVerifier eddsa() throws GeneralSecurityException, JOSEException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var point = ((EdECPublicKey) pair.getPublic()).getPoint();
        var x = new OctetKeyPair.Builder(
                        Curve.Ed25519, com.nimbusds.jose.util.Base64URL.encode(little(point.getY(), point.isXOdd())))
                .keyIDFromThumbprint()
                .build();
        return new SimulatedVerifier(Algorithm.EDDSA, x, (EdECPrivateKey) pair.getPrivate());
    }

    private static byte[] little(BigInteger y, boolean odd) {
        var big = y.toByteArray();
        var little = new byte[32];
        for (int i = 0; i < Math.min(32, big.length); i++) little[i] = big[big.length - 1 - i];
        if (odd) little[31] |= (byte) 0x80;
        return little;
    }

    Algorithm algorithm() {
        return algorithm;
    }

    String kid() {
        return publicKey.getKeyID();
    }

    JWK publicKey() {
        return publicKey;
    }

    String jwks() {
        return new JWKSet(publicKey).toString();
    }

    /** As it should be. */
    String sign(String payload) {
        return sign(
                "{\"alg\":\"" + algorithm.wireName() + "\",\"kid\":\"" + kid() + "\",\"typ\":\"bio-assertion+jwt\"}",
                payload);
    }

    /** Under any header, with this key. */
    String sign(String header, String payload) {
        var input = encode(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encode(payload.getBytes(StandardCharsets.UTF_8));
        return input + "." + encode(signature(input.getBytes(StandardCharsets.US_ASCII)));
    }

    byte[] signature(byte[] message) {
        try {
            var signing = signing();
            signing.initSign(privateKey);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Signature signing() throws GeneralSecurityException {
        return switch (algorithm) {
            case ES256 -> Signature.getInstance("SHA256withECDSAinP1363Format");
            case EDDSA -> Signature.getInstance("Ed25519");
            case PS256 -> {
                var pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                yield pss;
            }
        };
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The last bit of a signature turned over. */
    static String damaged(String jws) {
        var parts = jws.split("\\.");
        var signature = Base64.getUrlDecoder().decode(parts[2]);
        var other = Arrays.copyOf(signature, signature.length);
        other[signature.length - 1] ^= 1;
        return parts[0] + "." + parts[1] + "." + encode(other);
    }
}
