package org.concilier.consent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.concilier.shared.Fields;

/**
 * What may be personal about how a step came about. Kept only sealed under the person's key: erasing the person leaves
 * the step, and nothing of this.
 *
 * @param evidence where the proof is kept, such as a recording's number; never a recording itself
 * @param place where it was collected, such as a page's path or the name of a shop
 * @param onBehalf who handed it in for the person; null for the person alone
 * @param reason why the company ended it; null for what the person did
 */
public record Testimony(String evidence, String place, OnBehalf onBehalf, String reason) {
    /** The use under which it is sealed. */
    static final String USE = "consent-evidence";

    static final Testimony NONE = new Testimony(null, null, null, null);

    static Testimony reason(String why) {
        return new Testimony(null, null, null, why);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    String json() {
        var json = Json.createObjectBuilder();
        if (evidence != null) json.add("evidence", evidence);
        if (place != null) json.add("place", place);
        if (onBehalf != null) json.add("onBehalf", onBehalf.json());
        if (reason != null) json.add("reason", reason);
        return json.build().toString();
    }

    static Testimony read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return of(reader.readObject());
        }
    }

    private static Testimony of(JsonObject json) {
        var behalf = json.getJsonObject("onBehalf");
        return new Testimony(
                json.getString("evidence", null),
                json.getString("place", null),
                behalf == null ? null : OnBehalf.from(new Fields(behalf)),
                json.getString("reason", null));
    }
}
