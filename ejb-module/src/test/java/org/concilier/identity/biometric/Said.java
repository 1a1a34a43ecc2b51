package org.concilier.identity.biometric;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;

/** What a verifier says in answer to a challenge: all as it should be, until a test changes it. */
record Said(JsonObject claims) {
    /** A yes about the person of the challenge, now. */
    static Said yes(Challenge asked, String subject, Instant now) {
        var said = Json.createObjectBuilder()
                .add("iss", asked.issuer())
                .add("sub", subject)
                .add("aud", asked.aud())
                .add("iat", now.getEpochSecond())
                .add("exp", now.getEpochSecond() + 60)
                .add("jti", UUID.randomUUID().toString())
                .add("nonce", asked.nonce())
                .add("txn", asked.txn())
                .add("purpose", asked.purpose())
                .add("captured_at", now.getEpochSecond())
                .add("modality", asked.modality())
                .add("amr", Json.createArrayBuilder().add(asked.modality()))
                .add("mode", "1:1")
                .add("decision", "ACCEPT")
                .add("score", 97.5)
                .add("threshold", 90)
                .add("scale", "0-100")
                .add("fmr", new java.math.BigDecimal("0.00001"))
                .add("algo", object("{'name':'VoxClaire Verify','version':'4.2'}"))
                .add("pad", object("{'result':'pass','level':'2','iapar':0.03,'report':'ISO 30107-3 report 17'}"))
                .add("risk", object("{'decision':'LOW','reasons':[]}"))
                .add("sensor", object("{'id':'trunk-7','attested':true,'place':'lille'}"))
                .add("intent", "explicit");
        if (asked.interaction() != null) said.add("interaction", asked.interaction());
        return new Said(said.build());
    }

    /** With another claim, given as JSON; single quotes stand for double ones. */
    Said with(String name, String json) {
        var changed = Json.createObjectBuilder(claims).add(name, value(json));
        return new Said(changed.build());
    }

    Said without(String name) {
        return new Said(Json.createObjectBuilder(claims).remove(name).build());
    }

    /** With another member inside a claim. */
    Said within(String claim, String name, String json) {
        var changed = Json.createObjectBuilder(claims.getJsonObject(claim)).add(name, value(json));
        return new Said(Json.createObjectBuilder(claims).add(claim, changed).build());
    }

    private static JsonObject object(String json) {
        return value(json).asJsonObject();
    }

    private static jakarta.json.JsonValue value(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return reader.readValue();
        }
    }

    @Override
    public String toString() {
        return claims.toString();
    }
}
