package org.concilier.identity.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concilier.shared.Jws;

/** Judges proofs of possession (RFC 9449 section 4.3) and lets each be used once, on whichever node. */
@Stateless
@PermitAll
public class DpopProofs {
    private static final int MOST_CHARS = 4096;
    private static final Duration OLDEST = Duration.ofSeconds(60);
    private static final Duration SKEW = Duration.ofSeconds(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    DpopNonces nonces;

    @Inject
    Clock clock;

    /** The nonce that the next proof should carry. */
    public String nonce() {
        return nonces.current();
    }

    /**
     * Checks a proof without using it up.
     *
     * @param headers every {@code DPoP} header of the request
     * @param address of the request as the world knows it, without query
     * @param token the access token shown with it; null where a token is asked for
     * @throws InvalidDpopProof when it does not hold
     * @throws StaleDpopNonce when it holds and only its nonce is missing or old
     */
    public DpopProof check(List<String> headers, String method, String address, String token) {
        if (headers.size() != 1) throw new InvalidDpopProof("send exactly one DPoP header");
        var jwt = Jws.parse(headers.get(0), MOST_CHARS).orElseThrow(() -> new InvalidDpopProof("it is not a JWT"));
        var key = key(jwt);
        var claims = claims(jwt);
        require(method.equals(claims.getClaim("htm")), "htm must be the method of the request");
        require(HttpTarget.isSame(claims.getClaim("htu"), address), "htu must be the address of the request");
        require(claims.getJWTID() != null && claims.getJWTID().length() <= 200, "jti must have 1 to 200 characters");
        require(token == null || digest(token).equals(claims.getClaim("ath")), "ath must be the hash of the token");
        var made = made(claims);
        if (!nonces.accepts(nonce(claims))) throw new StaleDpopNonce(nonces.current());
        return new DpopProof(
                thumbprint(key), claims.getJWTID(), made.plus(OLDEST).plus(SKEW));
    }

    /** @throws InvalidDpopProof when it was used before; the database decides between two at once */
    public void use(DpopProof proof) {
        var first = em.createNativeQuery(
                        "insert into used_proof (proof_hash, expires_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, proof.digest())
                .setParameter(2, proof.until())
                .executeUpdate();
        require(first == 1, "it was used before: make a new one for each request");
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forgetExpired() {
        em.createNativeQuery("delete from used_proof where expires_at < ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    private static JWK key(SignedJWT jwt) {
        var type = jwt.getHeader().getType();
        require(type != null && "dpop+jwt".equals(type.getType()), "typ must be dpop+jwt");
        var key = jwt.getHeader().getJWK();
        require(key != null && !key.isPrivate() && Jws.isUsable(key), "jwk must be a public key for ES256 or EdDSA");
        require(Jws.isSignedBy(jwt, key), "it is not signed by its jwk");
        return key;
    }

    private static JWTClaimsSet claims(SignedJWT jwt) {
        try {
            return jwt.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new InvalidDpopProof("it is not a JWT");
        }
    }

    private Instant made(JWTClaimsSet claims) {
        require(claims.getIssueTime() != null, "iat is missing");
        var made = claims.getIssueTime().toInstant();
        var now = clock.instant();
        var fresh =
                made.isBefore(now.plus(SKEW)) && made.isAfter(now.minus(OLDEST).minus(SKEW));
        require(fresh, "iat must be now, give or take a minute");
        return made;
    }

    private static String nonce(JWTClaimsSet claims) {
        return claims.getClaim("nonce") instanceof String text ? text : null;
    }

    private static String thumbprint(JWK key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** RFC 9449 section 4.2: base64url of the SHA-256 of the token's characters. */
    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new InvalidDpopProof(otherwise);
    }
}
