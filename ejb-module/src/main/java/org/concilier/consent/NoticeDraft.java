package org.concilier.consent;

import java.util.ArrayList;
import java.util.Map;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/**
 * A notice about to be published.
 *
 * @param compatibleWithPrevious whether consents given on the version before go on to count
 * @param texts by language; French and English, both
 * @param presentation how the question is put; null when nobody said
 */
public record NoticeDraft(boolean compatibleWithPrevious, Map<String, NoticeText> texts, Presentation presentation) {
    public NoticeDraft {
        texts = Map.copyOf(texts);
    }

    public NoticeDraft(boolean compatibleWithPrevious, Map<String, NoticeText> texts) {
        this(compatibleWithPrevious, texts, null);
    }

    /**
     * Reads a notice to be published at once: {@code {compatibleWithPrevious, texts: {fr: {title, …}, en: {title, …}},
     * presentation}}, of which the last may be left out.
     */
    public static NoticeDraft from(Fields fields) {
        return fields.done(read(
                fields,
                fields.optionalObject("presentation").map(Presentation::from).orElse(null)));
    }

    /** Reads a draft: the same, and how the question is put must be told. */
    public static NoticeDraft toReview(Fields fields) {
        return fields.done(read(fields, Presentation.from(fields.object("presentation"))));
    }

    private static NoticeDraft read(Fields fields, Presentation presentation) {
        var compatible = fields.flag("compatibleWithPrevious");
        var texts = fields.object("texts");
        var fr = NoticeText.from(texts.object("fr"));
        var en = NoticeText.from(texts.object("en"));
        return new NoticeDraft(compatible, Map.of("fr", fr, "en", en), presentation);
    }

    NoticeDraft thatIs(boolean compatible) {
        return new NoticeDraft(compatible, texts, presentation);
    }

    /**
     * Half-written drafts are kept, and never published.
     *
     * @throws InvalidInput naming every word that is missing
     */
    void requireComplete() {
        var missing = new ArrayList<InvalidInput.Fault>();
        texts.forEach((language, text) -> text.fields().forEach((field, words) -> {
            if (words.isBlank()) missing.add(new InvalidInput.Fault("/texts/" + language + "/" + field, "is required"));
        }));
        if (!missing.isEmpty()) throw new InvalidInput(missing);
    }
}
