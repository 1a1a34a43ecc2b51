package org.concilier.consent;

import org.concilier.shared.Fields;

/**
 * An answer as it is handed in: which purpose, what was said, which text was shown, and how it was taken.
 *
 * @param evidence where the proof is kept; may be null
 */
public record RecordedChoice(
        String purpose,
        Decision decision,
        int noticeVersion,
        String language,
        String method,
        String channel,
        String evidence) {
    private static final String CODE = "[a-z][a-z0-9-]{1,59}";

    /**
     * Reads {@code {purpose, decision, noticeVersion, language, collection: {method, channel, evidence}}}, a request
     * body or a line of an import.
     */
    public static RecordedChoice from(Fields fields) {
        var purpose = fields.text("purpose", 60);
        var decision = fields.oneOf("decision", Decision.class);
        var version = fields.integer("noticeVersion", 1, 1_000_000);
        var language = fields.text("language", 2);
        if (!language.isEmpty() && !language.matches("fr|en")) fields.fault("language", "must be fr or en");
        var collection = fields.object("collection");
        var method = collection.matching("method", CODE, "web-form").orElse("");
        if (method.isEmpty() && !collection.has("method")) collection.fault("method", "is required");
        var channel = collection.matching("channel", CODE, "phone").orElse("");
        if (channel.isEmpty() && !collection.has("channel")) collection.fault("channel", "is required");
        var evidence = collection.optionalText("evidence", 2000).orElse(null);
        return fields.done(new RecordedChoice(purpose, decision, version, language, method, channel, evidence));
    }

    Shown shown() {
        return new Shown(noticeVersion, language, method, channel, evidence);
    }
}
