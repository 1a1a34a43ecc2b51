package org.concilier.identity.biometric;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verifier says of one recognition: the claims of a {@code bio-assertion+jwt}, all of them known. Lives only while
 * it is judged; of it nothing is kept but the outcome.
 *
 * @param capturedAt when the person spoke, looked or touched
 * @param interaction call or visit; empty when the challenge named none
 * @param jkt thumbprint of a key whose possession was proved (RFC 7800, RFC 7638); empty without one
 */
record Assertion(
        String issuer,
        String subject,
        String audience,
        Instant issuedAt,
        Instant expiresAt,
        String id,
        String nonce,
        String transaction,
        String purpose,
        Instant capturedAt,
        Modality modality,
        Match match,
        Liveness liveness,
        Risk risk,
        Sensor sensor,
        boolean explicit,
        Optional<String> interaction,
        Optional<String> jkt) {
    private static final String ID = "[A-Za-z0-9._~-]{22,128}";
    private static final String TOKEN = "[A-Za-z0-9_-]{22,128}";

    private enum Intent {
        EXPLICIT,
        IMPLICIT
    }

    private enum Grade {
        LOW,
        MEDIUM,
        HIGH
    }

    /** The verifier's own opinion of fraud. */
    record Risk(boolean high, List<String> reasons) {
        private static final List<String> KNOWN = List.of("known_fraudster", "spoof", "replay");

        static Risk read(Claims claims) throws Refused {
            var high = claims.oneOf("decision", Grade.class, false) == Grade.HIGH;
            var reasons = claims.texts("reasons", KNOWN.size(), 40);
            Refused.unless(KNOWN.containsAll(reasons), Cause.SCHEMA);
            return claims.done(new Risk(high, reasons));
        }
    }

    /** What captured it, and where that is. */
    record Sensor(boolean attested, Optional<String> place) {
        static Sensor read(Claims claims) throws Refused {
            claims.text("id", 64);
            return claims.done(new Sensor(claims.flag("attested"), claims.optionalText("place", 64)));
        }
    }

    /** @throws Refused when anything is missing, of another type, out of bounds or unknown */
    static Assertion read(JsonObject payload) throws Refused {
        var claims = new Claims(payload);
        var modality = Modality.named(claims.text("modality", 10)).orElseThrow(() -> new Refused(Cause.SCHEMA));
        Refused.unless(claims.texts("amr", 6, 10).contains(modality.amr()), Cause.SCHEMA);
        claims.optionalText("consent_ref", 64);
        algorithm(claims);
        return claims.done(new Assertion(
                claims.text("iss", 200),
                claims.matching("sub", TOKEN),
                claims.text("aud", 300),
                claims.instant("iat"),
                claims.instant("exp"),
                claims.matching("jti", ID),
                claims.matching("nonce", TOKEN),
                claims.matching("txn", TOKEN),
                claims.text("purpose", 60),
                claims.instant("captured_at"),
                modality,
                Match.read(claims),
                Liveness.read(claims.object("pad")),
                Risk.read(claims.object("risk")),
                Sensor.read(claims.object("sensor")),
                claims.oneOf("intent", Intent.class, true) == Intent.EXPLICIT,
                claims.optionalText("interaction", 100),
                thumbprint(claims)));
    }

    /** Named so that a verifier's change of algorithm can be told apart; nothing is decided by it. */
    private static void algorithm(Claims claims) throws Refused {
        var algo = claims.object("algo");
        algo.text("name", 64);
        algo.text("version", 32);
        algo.done(algo);
    }

    private static Optional<String> thumbprint(Claims claims) throws Refused {
        var cnf = claims.optionalObject("cnf");
        if (cnf.isEmpty()) return Optional.empty();
        return cnf.get().done(Optional.of(cnf.get().matching("jkt", "[A-Za-z0-9_-]{43}")));
    }
}
