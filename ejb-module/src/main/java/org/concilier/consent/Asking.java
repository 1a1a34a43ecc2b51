package org.concilier.consent;

import org.concilier.shared.Fields;

/**
 * The company is about to ask a person.
 *
 * @param channel by which, such as {@code letter}
 * @param language {@code fr} or {@code en}: in which language the notice is shown
 */
public record Asking(String purpose, String channel, String language) {
    private static final String METHOD = "request";

    /** Reads {@code {purpose, channel, language}}; the language is {@code fr} unless told. */
    public static Asking from(Fields fields) {
        var purpose = fields.text("purpose", 60);
        var channel =
                fields.matching("channel", "[a-z][a-z0-9-]{1,59}", "letter").orElse("");
        if (channel.isEmpty() && !fields.has("channel")) fields.fault("channel", "is required");
        var language = fields.matching("language", "fr|en", "fr or en").orElse("fr");
        return fields.done(new Asking(purpose, channel, language));
    }

    Shown shown(int noticeVersion) {
        return new Shown(noticeVersion, language, METHOD, channel);
    }
}
