package org.concilier.consent;

import java.time.Instant;
import java.util.UUID;
import org.concilier.shared.Fields;

/**
 * An answer as it is handed in: which purpose, what was said, which text was shown, and how it was taken.
 *
 * @param evidence where the proof is kept; may be null
 * @param place where it was collected, such as a page's path, a shop or a call centre; may be null
 * @param onBehalf who hands it in for the person; null when the person does
 * @param stepUp a fresh verification of the person, for a yes to a special category; null otherwise
 * @param givenAt when it was said, for what was collected without a line to here; null for now
 */
public record RecordedChoice(
        String purpose,
        Decision decision,
        int noticeVersion,
        String language,
        String method,
        String channel,
        String evidence,
        String place,
        OnBehalf onBehalf,
        UUID stepUp,
        Instant givenAt) {
    private static final String CODE = "[a-z][a-z0-9-]{1,59}";

    /** An answer of the person alone, given now. */
    public RecordedChoice(
            String purpose,
            Decision decision,
            int noticeVersion,
            String language,
            String method,
            String channel,
            String evidence) {
        this(purpose, decision, noticeVersion, language, method, channel, evidence, null, null, null, null);
    }

    /**
     * Reads {@code {purpose, decision, noticeVersion, language, collection: {method, channel, place, evidence}, onBehalf,
     * stepUp, givenAt}}, a request body or a line of an import.
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
        var place = collection.optionalText("place", 200).orElse(null);
        var onBehalf = fields.optionalObject("onBehalf").map(OnBehalf::from).orElse(null);
        var stepUp = fields.has("stepUp") ? fields.uuid("stepUp") : null;
        var givenAt = fields.instant("givenAt").orElse(null);
        return fields.done(new RecordedChoice(
                purpose, decision, version, language, method, channel, evidence, place, onBehalf, stepUp, givenAt));
    }

    /** The same answer, collected at a place. */
    public RecordedChoice at(String somewhere) {
        return new RecordedChoice(
                purpose,
                decision,
                noticeVersion,
                language,
                method,
                channel,
                evidence,
                somewhere,
                onBehalf,
                stepUp,
                givenAt);
    }

    /** The same answer, backed by a verification of the person; null for none. */
    public RecordedChoice backedBy(UUID verification) {
        return new RecordedChoice(
                purpose,
                decision,
                noticeVersion,
                language,
                method,
                channel,
                evidence,
                place,
                onBehalf,
                verification,
                givenAt);
    }

    Shown shown() {
        return new Shown(noticeVersion, language, method, channel);
    }

    Testimony testimony() {
        return new Testimony(evidence, place, onBehalf, null);
    }

    boolean byGuardian() {
        return onBehalf != null && onBehalf.byGuardian();
    }
}
