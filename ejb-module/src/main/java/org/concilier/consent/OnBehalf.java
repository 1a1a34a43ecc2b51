package org.concilier.consent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.concilier.shared.Fields;

/**
 * Who handed in an answer for the person, and the evidence that it is the person's.
 *
 * @param interaction the call in which it was said, such as a call id
 * @param readBack whether the text was read to the person and the answer repeated
 * @param guardian who answers for a minor
 */
public record OnBehalf(Capacity capacity, String interaction, boolean readBack, Guardian guardian) {
    /** In which capacity. */
    public enum Capacity {
        /** Writes down what the person says, as in a call. */
        AGENT,
        /** Holds parental responsibility for a minor (GDPR article 8). */
        GUARDIAN
    }

    /**
     * Who holds parental responsibility.
     *
     * @param reference the guardian's number in the company's systems; this or the name is there
     * @param relationship such as {@code mother}
     * @param verification how it was checked, such as the document seen
     */
    public record Guardian(String reference, String name, String relationship, String verification) {
        static Guardian from(Fields fields) {
            var reference = fields.optionalText("reference", 200).orElse(null);
            var name = fields.optionalText("name", 200).orElse(null);
            if (reference == null && name == null && !fields.has("reference") && !fields.has("name"))
                fields.fault("name", "is required, or else /reference: who answers for the minor");
            return new Guardian(reference, name, fields.text("relationship", 60), fields.text("verification", 500));
        }

        JsonObject json() {
            var json = Json.createObjectBuilder();
            if (reference != null) json.add("reference", reference);
            if (name != null) json.add("name", name);
            return json.add("relationship", relationship)
                    .add("verification", verification)
                    .build();
        }
    }

    /** Reads {@code {capacity, interaction, readBack, guardian: {reference, name, relationship, verification}}}. */
    static OnBehalf from(Fields fields) {
        var capacity = fields.oneOf("capacity", Capacity.class);
        var interaction = fields.optionalText("interaction", 200).orElse(null);
        var readBack = fields.flag("readBack");
        var guardian = fields.optionalObject("guardian").map(Guardian::from).orElse(null);
        if (capacity == Capacity.AGENT) {
            if (guardian != null) fields.fault("guardian", "is for capacity GUARDIAN");
            if (interaction == null && !fields.has("interaction"))
                fields.fault("interaction", "is required: the call in which it was said");
            if (!readBack) fields.fault("readBack", "must be true: the text is read out and the answer repeated");
        } else if (capacity == Capacity.GUARDIAN && guardian == null) {
            fields.fault("guardian", "is required for capacity GUARDIAN");
        }
        return new OnBehalf(capacity, interaction, readBack, guardian);
    }

    boolean byGuardian() {
        return capacity == Capacity.GUARDIAN;
    }

    JsonObject json() {
        var json = Json.createObjectBuilder().add("capacity", capacity.name());
        if (interaction != null) json.add("interaction", interaction);
        json.add("readBack", readBack);
        if (guardian != null) json.add("guardian", guardian.json());
        return json.build();
    }
}
