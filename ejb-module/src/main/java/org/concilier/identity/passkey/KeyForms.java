package org.concilier.identity.passkey;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.function.Predicate;
import org.concilier.identity.passkey.Refused.Reason;

/** A key must be of the kind that its algorithm names (RFC 9053): the library believes the name, so we look at the key. */
final class KeyForms {
    /** Bits of the weakest RSA key (NIST SP 800-57, until 2030 and beyond as authenticators make no longer ones). */
    private static final int LEAST_RSA = 2048;

    private static final int MOST_RSA = 4096;

    private static final Map<COSEAlgorithmIdentifier, Predicate<Object>> FORMS = Map.of(
            COSEAlgorithmIdentifier.ES256, key -> isOnCurve(key, 256),
            COSEAlgorithmIdentifier.ES384, key -> isOnCurve(key, 384),
            COSEAlgorithmIdentifier.ES512, key -> isOnCurve(key, 521),
            COSEAlgorithmIdentifier.EdDSA, EdECPublicKey.class::isInstance,
            COSEAlgorithmIdentifier.RS256, KeyForms::isGoodRsa);

    private KeyForms() {}

    static void check(COSEKey key) throws Refused {
        var form = FORMS.get(key.getAlgorithm());
        if (form == null || !form.test(key.getPublicKey())) throw new Refused(Reason.ALGORITHM);
    }

    private static boolean isOnCurve(Object key, int bits) {
        return key instanceof ECPublicKey curved
                && curved.getParams().getCurve().getField().getFieldSize() == bits;
    }

    private static boolean isGoodRsa(Object key) {
        if (!(key instanceof RSAPublicKey rsa)) return false;
        var bits = rsa.getModulus().bitLength();
        return bits >= LEAST_RSA && bits <= MOST_RSA;
    }
}
