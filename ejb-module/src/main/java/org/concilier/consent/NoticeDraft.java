package org.concilier.consent;

import java.util.Map;
import org.concilier.shared.Fields;

/**
 * A notice about to be published.
 *
 * @param compatibleWithPrevious whether consents given on the version before go on to count
 * @param texts by language; French and English, both
 */
public record NoticeDraft(boolean compatibleWithPrevious, Map<String, NoticeText> texts) {
    public NoticeDraft {
        texts = Map.copyOf(texts);
    }

    /** Reads a request body: {@code {compatibleWithPrevious, texts: {fr: {title, …}, en: {title, …}}}}. */
    public static NoticeDraft from(Fields fields) {
        var compatible = fields.flag("compatibleWithPrevious");
        var texts = fields.object("texts");
        var fr = NoticeText.from(texts.object("fr"));
        var en = NoticeText.from(texts.object("en"));
        return fields.done(new NoticeDraft(compatible, Map.of("fr", fr, "en", en)));
    }
}
