package org.concilier.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.concilier.shared.Secrets;

/**
 * Which tokens carry a good signature. Computing that takes longer than answering a consent check, and a program shows
 * the same token for minutes: what was found good is remembered, as digests of token and key together. Nothing else is:
 * whether the key is still ours, the token still good and the client still welcome is judged at every request.
 */
@ApplicationScoped
class GoodSignatures {
    /** More programs than that at a time, and the one remembered longest is computed again. */
    static final int MOST = 1_000;

    private final Set<String> known = Collections.synchronizedSet(Collections.newSetFromMap(new Recent()));

    /** How a signature is computed. */
    interface Computation {
        boolean holds() throws JOSEException;
    }

    /** Whether this key signed this token, as it is to the last character. */
    boolean isGood(SignedJWT token, JWK key) throws JOSEException {
        var both = key.computeThumbprint() + "." + token.getParsedString();
        return isGood(both, () -> token.verify(new ECDSAVerifier(key.toECKey())));
    }

    boolean isGood(String tokenAndKey, Computation computation) throws JOSEException {
        var digest = Secrets.sha256(tokenAndKey);
        if (known.contains(digest)) return true;
        if (!computation.holds()) return false;
        known.add(digest);
        return true;
    }

    int size() {
        return known.size();
    }

    private static final class Recent extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
