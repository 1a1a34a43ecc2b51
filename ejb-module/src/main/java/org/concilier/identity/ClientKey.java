package org.concilier.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.text.ParseException;
import java.time.Instant;
import java.util.Map;

/** A public key that a program signs with. It may have several at once, so that a change needs no pause. */
@Entity
@IdClass(ClientKey.Identity.class)
class ClientKey {
    /** At most so many at once. */
    static final int MOST = 5;

    /** A key is named within its program. */
    record Identity(String clientId, String kid) implements Serializable {}

    @Id
    private String clientId;

    @Id
    private String kid;

    private String jwk;
    private Instant addedAt;

    protected ClientKey() {}

    /** @param key public and usable; without a name it is called by its thumbprint (RFC 7638) */
    ClientKey(String clientId, JWK key, Instant now) {
        this.clientId = clientId;
        this.kid = kid(key);
        this.jwk = key.toJSONString();
        this.addedAt = now;
    }

    static String kid(JWK key) {
        return key.getKeyID() == null ? thumbprint(key) : key.getKeyID();
    }

    private static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String clientId() {
        return clientId;
    }

    /** Whether this is that key, by that name. */
    boolean is(JWK other) {
        return kid.equals(kid(other)) && thumbprint(jwk()).equals(thumbprint(other));
    }

    /** The JWK with its name. */
    Map<String, Object> shown() {
        var json = jwk().toJSONObject();
        json.put("kid", kid);
        return json;
    }

    JWK jwk() {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored public key is not a JWK", e);
        }
    }
}
