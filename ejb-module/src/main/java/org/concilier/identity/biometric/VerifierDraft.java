package org.concilier.identity.biometric;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concilier.shared.Fields;

/**
 * What is agreed with a verifier.
 *
 * @param clientId the program that may ask and hand in for it; null when only others do
 * @param places where its sensors may be; empty for anywhere
 * @param leastScore our threshold, as a fraction of the verifier's scale
 * @param pinnedJwks its public keys as a JWK set, or null when {@code jwksUrl} tells them
 */
public record VerifierDraft(
        String issuer,
        String name,
        String clientId,
        Algorithm algorithm,
        Set<Modality> modalities,
        List<String> places,
        BigDecimal leastScore,
        Trust trust,
        String pinnedJwks,
        String jwksUrl,
        boolean active) {
    private static final BigDecimal USUAL_SCORE = new BigDecimal("0.9");

    /** What its word may be worth at most. */
    public enum Trust {
        /** Presence and never more. */
        PRESENCE,
        /** With the possession of a registered sensor, a second factor. */
        POSSESSION
    }

    public VerifierDraft {
        modalities = Set.copyOf(modalities);
        places = List.copyOf(places);
    }

    /** Reads {@code {issuer, name, clientId, algorithm, modalities[], places[], leastScore, trust, jwks|jwksUrl, active}}. */
    public static VerifierDraft from(Fields fields) {
        var algorithm = fields.optionalText("algorithm", 10).flatMap(Algorithm::named);
        if (algorithm.isEmpty()) fields.fault("algorithm", "must be one of ES256, EdDSA, PS256");
        var jwks = fields.optionalJson("jwks").flatMap(set -> keys(set, algorithm, fields));
        var url = fields.matching("jwksUrl", "https?://[^\\s@#]+", "https://voice.example/jwks");
        if (fields.has("jwks") == fields.has("jwksUrl")) fields.fault("jwks", "give either jwks or jwksUrl");
        return fields.done(new VerifierDraft(
                fields.text("issuer", 200),
                fields.text("name", 100),
                fields.optionalText("clientId", 100).orElse(null),
                algorithm.orElse(null),
                modalities(fields),
                places(fields),
                leastScore(fields),
                fields.has("trust") ? fields.oneOf("trust", Trust.class) : Trust.PRESENCE,
                jwks.orElse(null),
                url.orElse(null),
                !fields.has("active") || fields.flag("active")));
    }

    private static Set<Modality> modalities(Fields fields) {
        var found = EnumSet.noneOf(Modality.class);
        for (var name : fields.texts("modalities", 4)) {
            Modality.named(name).ifPresentOrElse(found::add, () -> fields.fault("modalities", KNOWN));
        }
        if (found.isEmpty()) fields.fault("modalities", KNOWN);
        return found;
    }

    private static final String KNOWN = "must be some of fpt, face, vbm, iris";

    private static List<String> places(Fields fields) {
        var places = fields.texts("places", 20);
        if (places.stream().anyMatch(p -> !p.matches("[\\x21-\\x7e][\\x20-\\x7e]{0,39}")))
            fields.fault("places", "must be names of 1 to 40 plain characters");
        return places;
    }

    private static BigDecimal leastScore(Fields fields) {
        return fields.optionalText("leastScore", 6)
                .flatMap(text -> text.matches("0\\.[0-9]{1,4}|1")
                        ? Optional.of(new BigDecimal(text))
                        : fields.fault("leastScore", "must be a fraction in quotes, such as \"0.9\""))
                .orElse(USUAL_SCORE);
    }

    /** Public keys alone, each with an id of its own and fit for the algorithm. */
    private static Optional<String> keys(JsonObject set, Optional<Algorithm> algorithm, Fields fields) {
        var detail = "must be a JWK set of public keys that fit the algorithm, each with a kid of its own";
        try {
            var parsed = JWKSet.parse(set.toString());
            var ids = new HashSet<String>();
            var fit = !parsed.isEmpty()
                    && parsed.getKeys().stream()
                            .allMatch(key -> !key.isPrivate()
                                    && key.getKeyID() != null
                                    && key.getKeyID().length() <= KeySets.LONGEST_KID
                                    && ids.add(key.getKeyID())
                                    && algorithm.map(a -> a.fits(key)).orElse(true));
            var text = parsed.toPublicJWKSet().toString();
            return fit && text.length() <= KeySets.LARGEST ? Optional.of(text) : fields.fault("jwks", detail);
        } catch (ParseException | IllegalArgumentException e) {
            return fields.fault("jwks", detail);
        }
    }
}
