package org.concilier.identity.biometric;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;

/**
 * The keys that a verifier signs with. Those at an address are kept in the database, the same for every node: asked for
 * when a key is not known or after an hour, at most once in five minutes, and believed for a day when nobody answers.
 */
@ApplicationScoped
class KeySets {
    static final int LARGEST = 8000;
    static final int LONGEST_KID = 200;

    @Inject
    RevokedKeys revoked;

    @Inject
    KeyCache cache;

    @Inject
    KeyFetch fetch;

    @Inject
    Clock clock;

    /** @throws Refused for a key that was revoked, or that the verifier does not have */
    @Transactional(Transactional.TxType.MANDATORY)
    public JWK find(Verifier verifier, String kid) throws Refused {
        Refused.unless(kid.length() <= LONGEST_KID && kid.indexOf('\0') < 0, Cause.UNKNOWN_KEY);
        Refused.unless(!revoked.holds(verifier.id(), kid), Cause.REVOKED_KEY);
        var now = clock.instant();
        var keys = verifier.keys(now);
        var known = keys.flatMap(set -> key(set, kid));
        if (verifier.jwksUrl().isEmpty()) return known.orElseThrow(() -> new Refused(Cause.UNKNOWN_KEY));
        if (known.isPresent() && !verifier.wantsFetch(now)) return known.get();
        var fresh = refresh(verifier);
        return fresh.or(() -> keys).flatMap(set -> key(set, kid)).orElseThrow(() -> new Refused(Cause.UNKNOWN_KEY));
    }

    private Optional<String> refresh(Verifier verifier) {
        if (!cache.mayFetch(verifier.id())) return Optional.empty();
        var fetched = fetch.from(verifier.jwksUrl().orElseThrow()).filter(set -> isUsable(set, verifier.algorithm()));
        fetched.ifPresent(set -> cache.keep(verifier.id(), set));
        return fetched;
    }

    private static boolean isUsable(String set, Algorithm algorithm) {
        try {
            var keys = JWKSet.parse(set).getKeys();
            return !keys.isEmpty() && keys.stream().anyMatch(algorithm::fits);
        } catch (ParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<JWK> key(String set, String kid) {
        try {
            return Optional.ofNullable(JWKSet.parse(set).getKeyByKeyId(kid));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
