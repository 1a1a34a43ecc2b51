package org.concilier.shared;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    private static final Duration RELOADED = Duration.ofSeconds(5);

    private volatile ECKey key;

    /** Of all keys that ever signed, the present one first: what a former one signed stays verifiable. */
    private volatile JWKSet published;

    private volatile Instant publishedAt = Instant.MIN;

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

    /** A compact JWS (RFC 7515 section 7.1) over a JSON text just as it is. */
    public String sign(String json, String type) {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(keyId())
                .build();
        var jws = new JWSObject(header, new Payload(json));
        try {
            jws.sign(new ECDSASigner(key()));
            return jws.serialize();
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

    /** What the world may verify with (RFC 7517): the present key, and every former one. */
    public JWKSet publicKeys() {
        key();
        return published;
    }

    /**
     * The key that tokens are believed by: the present one alone, for a former one may have been replaced because it was
     * lost. Another node may have a newer one, so a key that is not known is looked for now and then.
     */
    public Optional<JWK> presentKey(String kid) {
        if (keyId().equals(kid)) return Optional.of(key().toPublicJWK());
        if (publishedAt.plus(RELOADED).isBefore(clock.instant())) publish();
        return Optional.of(published.getKeys().get(0)).filter(k -> k.getKeyID().equals(kid));
    }

    /** At start and in a transaction of its own: a key that is used is a key that was kept. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    void load() {
        var stored = stored();
        publish();
        key = stored;
    }

    private void publish() {
        publishedAt = clock.instant();
        List<?> rows = em.createNativeQuery("select public_jwk from signing_key"
                        + " order by case when slot = 'ACTIVE' then 0 else 1 end, created_at desc, kid")
                .getResultList();
        published = new JWKSet(rows.stream().map(row -> jwk((String) row)).toList());
    }

    private static JWK jwk(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored public key is not a JWK", e);
        }
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
