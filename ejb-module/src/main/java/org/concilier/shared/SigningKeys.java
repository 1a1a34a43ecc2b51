package org.concilier.shared;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;

/** The server's ES256 key (RFC 7518 section 3.4): made at first use, kept wrapped, the same on every node. */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class SigningKeys {
    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private volatile ECKey key;

    /** A JWT signed by the current key. */
    public String sign(JWTClaimsSet claims, String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(keyId())
                .build();
        var jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new ECDSASigner(key()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
    }

    /** The ES256 signature of a message as a JWS has it: R and S, 64 bytes, in base64url. */
    public String sign(byte[] message) {
        try {
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId()).build();
            return new ECDSASigner(key()).sign(header, message).toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
    }

    public String keyId() {
        return key().getKeyID();
    }

    /** What the world may verify with (RFC 7517). */
    public JWKSet publicKeys() {
        return new JWKSet(key().toPublicJWK());
    }

    /** At start and in a transaction of its own: a key that is used is a key that was kept. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    void load() {
        key = stored();
    }

    private ECKey key() {
        if (key == null) load();
        return key;
    }

    private ECKey stored() {
        var wrapped = wrapped();
        if (wrapped.isEmpty()) {
            offer(generated());
            wrapped = wrapped();
        }
        try {
            var row = wrapped.get(0);
            return ECKey.parse(secrets.unwrap((String) row[1], (String) row[0]));
        } catch (ParseException e) {
            throw new IllegalStateException("the stored signing key is not a JWK", e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> wrapped() {
        return em.createNativeQuery("select kid, wrapped_jwk from signing_key where slot = 'ACTIVE'")
                .getResultList();
    }

    /** Two nodes may start at once: the database keeps the first key, both use it. */
    private void offer(ECKey made) {
        em.createNativeQuery("insert into signing_key (kid, slot, public_jwk, wrapped_jwk, created_at)"
                        + " values (?1, 'ACTIVE', ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, made.getKeyID())
                .setParameter(2, made.toPublicJWK().toJSONString())
                .setParameter(3, secrets.wrap(made.toJSONString(), made.getKeyID()))
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java cannot make a P-256 key", e);
        }
    }
}
