package org.concilier.launcher.verifier;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What happened in front of the microphone or the camera. */
public enum Sighting {
    /** The person. */
    ACCEPT("ACCEPT", "pass", "0.02", "LOW"),
    /** Somebody else. */
    REJECT("REJECT", "pass", "0.02", "LOW"),
    /** Too short or too dark to tell. */
    INCONCLUSIVE("INCONCLUSIVE", "pass", "0.02", "LOW"),
    /** Nobody who is known. */
    UNKNOWN("NOT_ENROLLED", "pass", "0.02", "LOW"),
    /** A recording or a mask. */
    SPOOF("ACCEPT", "fail", "0.02", "MEDIUM", "spoof"),
    /** Somebody known from a fraud. */
    FRAUD("ACCEPT", "pass", "0.02", "HIGH", "known_fraudster");

    private final String decision;
    private final JsonObject pad;
    private final JsonObject risk;

    Sighting(String decision, String pad, String iapar, String risk, String... reasons) {
        this.decision = decision;
        this.pad = Json.createObjectBuilder()
                .add("result", pad)
                .add("iapar", new BigDecimal(iapar))
                .build();
        var why = Json.createArrayBuilder();
        for (var reason : reasons) why.add(reason);
        this.risk = Json.createObjectBuilder()
                .add("decision", risk)
                .add("reasons", why)
                .build();
    }

    /** Empty for a word that is none of these. */
    public static Optional<Sighting> named(String word) {
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(word))
                .findFirst();
    }

    void tell(JsonObjectBuilder claims) {
        claims.add("decision", decision).add("pad", pad).add("risk", risk);
    }
}
