package org.concilier.identity;

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
import org.concilier.shared.Jws;
import org.concilier.shared.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signed assertions of programs (RFC 7523 section 3): ES256 or EdDSA, at most five minutes, each used once. */
@ApplicationScoped
class ClientAssertions {
    private static final int MOST_CHARS = 8192;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientKeys keys;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /** Whom the assertion says it is from; nothing is believed yet. */
    Optional<String> issuer(String assertion) {
        return Jws.parse(assertion, MOST_CHARS).map(jwt -> claims(jwt).getIssuer());
    }

    /** Any key of the program will do: the one that is named is only a hint, and another program's is never tried. */
    boolean accepts(String assertion, Client client) {
        return Jws.parse(assertion, MOST_CHARS)
                .filter(jwt -> keys.of(client.clientId()).stream().anyMatch(k -> Jws.isSignedBy(jwt, k.jwk())))
                .filter(jwt -> claimsHold(claims(jwt)) && isFirstUse(claims(jwt)))
                .isPresent();
    }

    private static JWTClaimsSet claims(SignedJWT jwt) {
        try {
            return jwt.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException("it was parsed before", e);
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
                        .setParameter(2, Secrets.sha256(claims.getJWTID()))
                        .setParameter(3, until)
                        .executeUpdate()
                == 1;
    }
}
