package org.concilier.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.shared.SigningKeys;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Evidence;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Access tokens of five minutes in the JWT profile (RFC 9068). */
@ApplicationScoped
class Tokens {
    /** How long a token lives, in seconds. */
    static final int SECONDS = 300;

    private static final String TYPE = "at+jwt";
    static final Duration SKEW = Duration.ofSeconds(5);

    @Inject
    SigningKeys keys;

    @Inject
    GoodSignatures signatures;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /**
     * @param scopes already known to be a part of what the client may have
     * @param shown what the client proved of itself
     * @param thumbprint of the key that the token is bound to (RFC 9449 section 6.1); null for a bearer token
     */
    String issue(Client client, Set<String> scopes, Set<Evidence> shown, String thumbprint) {
        var now = clock.instant();
        var given = Date.from(client.givenAt(now));
        var claims = new JWTClaimsSet.Builder()
                .issuer(publicUrl)
                .audience(publicUrl)
                .subject(client.clientId())
                .claim("client_id", client.clientId())
                .claim("scope", String.join(" ", new TreeSet<>(scopes)))
                .claim("acr", Assurance.of(shown).acr())
                .claim("amr", ProgramProof.amr(shown))
                .claim("auth_time", given.toInstant().getEpochSecond())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(given)
                .expirationTime(Date.from(now.plusSeconds(SECONDS)));
        if (thumbprint != null) claims.claim("cnf", Map.of("jkt", thumbprint));
        return keys.sign(claims.build(), TYPE);
    }

    /** The thumbprint of the key that a token is bound to; empty for a bearer token. */
    static Optional<String> boundTo(JWTClaimsSet claims) {
        return claims.getClaim("cnf") instanceof Map<?, ?> cnf
                ? Optional.of(String.valueOf(cnf.get("jkt")))
                : Optional.empty();
    }

    /** The claims of a token that is ours and still good; empty for anything else. */
    Optional<JWTClaimsSet> verified(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var header = jwt.getHeader();
            var key = keys.presentKey(header.getKeyID()).orElse(null);
            if (key == null
                    || header.getType() == null
                    || !TYPE.equals(header.getType().getType())
                    || !JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || !signatures.isGood(jwt, key)) return Optional.empty();
            return Optional.of(jwt.getJWTClaimsSet()).filter(this::holds);
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean holds(JWTClaimsSet claims) {
        return publicUrl.equals(claims.getIssuer())
                && List.of(publicUrl).equals(claims.getAudience())
                && claims.getSubject() != null
                && claims.getClaim("scope") instanceof String
                && claims.getJWTID() != null
                && claims.getIssueTime() != null
                && claims.getExpirationTime() != null
                && clock.instant()
                        .minus(SKEW)
                        .isBefore(claims.getExpirationTime().toInstant());
    }
}
