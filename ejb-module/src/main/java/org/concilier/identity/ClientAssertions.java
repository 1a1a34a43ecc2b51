package org.concilier.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signed assertions of programs (RFC 7523 section 3): ES256, at most five minutes, each used once. */
@ApplicationScoped
class ClientAssertions {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /** Whom the assertion says it is from; nothing is believed yet. */
    Optional<String> issuer(String assertion) {
        try {
            return Optional.ofNullable(
                    SignedJWT.parse(assertion).getJWTClaimsSet().getIssuer());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    boolean accepts(String assertion, Client client) {
        try {
            var jwt = SignedJWT.parse(assertion);
            var key = client.publicJwk();
            return key.isPresent()
                    && JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm())
                    && jwt.verify(new ECDSAVerifier(ECKey.parse(key.get())))
                    && claimsHold(jwt.getJWTClaimsSet())
                    && isFirstUse(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean claimsHold(JWTClaimsSet claims) {
        var now = clock.instant();
        var audience = Set.of(publicUrl, publicUrl + "/oauth/token");
        if (claims.getExpirationTime() == null || claims.getJWTID() == null) return false;
        var expires = claims.getExpirationTime().toInstant();
        return claims.getIssuer().equals(claims.getSubject())
                && claims.getAudience().size() == 1
                && audience.contains(claims.getAudience().get(0))
                && now.minus(SKEW).isBefore(expires)
                && expires.isBefore(now.plus(LONGEST).plus(SKEW));
    }

    private boolean isFirstUse(JWTClaimsSet claims) {
        Instant until = claims.getExpirationTime().toInstant().plus(SKEW);
        return em.createNativeQuery("insert into used_assertion (client_id, jti, expires_at) values (?1, ?2, ?3)"
                                + " on conflict do nothing")
                        .setParameter(1, claims.getIssuer())
                        .setParameter(2, org.concilier.shared.Secrets.sha256(claims.getJWTID()))
                        .setParameter(3, until)
                        .executeUpdate()
                == 1;
    }
}
