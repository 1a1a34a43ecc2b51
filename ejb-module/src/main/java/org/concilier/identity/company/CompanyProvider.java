package org.concilier.identity.company;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What the provider publishes about itself and its keys, fetched when first needed and now and then again. */
@ApplicationScoped
class CompanyProvider {
    static final int MILLIS = 5_000;
    private static final int MOST_BYTES = 200_000;
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration OUTAGE = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Public keys only: a shared secret or no signature at all proves nothing about who wrote it. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    @Inject
    CompanySettings settings;

    @Inject
    Clock clock;

    /** One fetch, with the keys that belong to it. */
    record Published(
            OIDCProviderMetadata about, JWKSource<SecurityContext> keys, Set<JWSAlgorithm> algorithms, Instant at) {}

    private volatile Published published;
    private Instant missedAt = Instant.MIN;

    /** @throws CompanyRefused when the provider does not answer, or says what cannot be */
    Published published() {
        var known = published;
        return known != null && clock.instant().isBefore(known.at().plus(FRESH)) ? known : again();
    }

    private synchronized Published again() {
        var now = clock.instant();
        var known = published;
        if (known != null && now.isBefore(known.at().plus(FRESH))) return known;
        var bridged = known != null && now.isBefore(known.at().plus(OUTAGE));
        if (now.isBefore(missedAt.plus(PATIENCE))) {
            if (bridged) return known;
            throw CompanyRefused.failed("the provider did not answer a moment ago");
        }
        try {
            published = fetched(now);
            return published;
        } catch (GeneralException | IOException | IllegalArgumentException e) {
            missedAt = now;
            if (bridged) return known;
            throw CompanyRefused.failed("the provider cannot be read: " + e.getMessage());
        }
    }

    private Published fetched(Instant now) throws GeneralException, IOException {
        var about = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), MILLIS, MILLIS);
        Stream.of(about.getAuthorizationEndpointURI(), about.getTokenEndpointURI(), about.getJWKSetURI())
                .forEach(this::requireSafe);
        var algorithms = new HashSet<>(about.getIDTokenJWSAlgs());
        algorithms.retainAll(ALGORITHMS);
        if (algorithms.isEmpty()) throw new IllegalArgumentException("it signs with none of " + ALGORITHMS);
        return new Published(about, keys(about.getJWKSetURI()), algorithms, now);
    }

    /** Fetched again for a key that is not known, and not more often than twice a minute. */
    private static JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(MILLIS, MILLIS, MOST_BYTES);
        return JWKSourceBuilder.<SecurityContext>create(address.toURL(), retriever)
                .retrying(true)
                .outageTolerant(OUTAGE.toMillis())
                .build();
    }

    /** Plain http only where we ourselves are on localhost. */
    private void requireSafe(URI address) {
        var safe = address != null
                && ("https".equals(address.getScheme())
                        || settings.takesPlainHttp() && "http".equals(address.getScheme()));
        if (!safe) throw new IllegalArgumentException("its addresses must be https, not " + address);
    }
}
