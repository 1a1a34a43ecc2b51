package org.concilier.launcher.verifier;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What is played: each says what such a system would know of itself. */
public enum Recogniser {
    /** Listens on the line of a call centre and compares with one voice print. */
    VOICE("vbm", "VoxClaire Verify", "4.2", "sip-trunk-3", "call-verification") {
        @Override
        void describe(JsonObjectBuilder claims) {
            claims.add("mode", "1:1")
                    .add("scale", "0-100")
                    .add("score", new BigDecimal("97.4"))
                    .add("threshold", 90)
                    .add("fmr", new BigDecimal("0.00002"));
        }
    },
    /** Looks at whoever pressed the button at a counter and compares with a small gallery. */
    GATE("face", "RegardClair Gate", "2.0", "gate-12", "counter") {
        @Override
        void describe(JsonObjectBuilder claims) {
            claims.add("mode", "1:N")
                    .add("gallery_size", 40)
                    .add("scale", "0-1")
                    .add("score", new BigDecimal("0.981"))
                    .add("threshold", new BigDecimal("0.92"))
                    .add("fmr", new BigDecimal("0.000001"));
        }
    },
    /** Compares a finger with the one that was enrolled in it; a registered sensor of the person's own. */
    SENSOR("fpt", "DoigtSur Reader", "1.3", "reader-5", "counter") {
        @Override
        void describe(JsonObjectBuilder claims) {
            claims.add("mode", "1:1")
                    .add("scale", "0-1")
                    .add("score", new BigDecimal("0.995"))
                    .add("threshold", new BigDecimal("0.95"))
                    .add("fmr", new BigDecimal("0.00001"));
        }
    };

    private final String modality;
    private final String product;
    private final String version;
    private final String sensor;
    private final String purpose;

    Recogniser(String modality, String product, String version, String sensor, String purpose) {
        this.modality = modality;
        this.product = product;
        this.version = version;
        this.sensor = sensor;
        this.purpose = purpose;
    }

    /** Empty for a word that is none of these. */
    public static Optional<Recogniser> named(String word) {
        return Arrays.stream(values())
                .filter(r -> r.name().equalsIgnoreCase(word))
                .findFirst();
    }

    public String modality() {
        return modality;
    }

    /** What it is usually asked for. */
    public String purpose() {
        return purpose;
    }

    /** How it compared, and how well it does that. */
    abstract void describe(JsonObjectBuilder claims);

    void describeItself(JsonObjectBuilder claims) {
        describe(claims);
        claims.add("modality", modality)
                .add("amr", Json.createArrayBuilder().add(modality))
                .add("algo", Json.createObjectBuilder().add("name", product).add("version", version))
                .add("sensor", Json.createObjectBuilder().add("id", sensor).add("attested", true));
    }
}
