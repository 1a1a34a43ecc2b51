package org.concilier.consent;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that people are told: the words, how they are put, and how far the purpose reaches.
 *
 * @param presentation null when nobody said
 */
record NoticeContent(Map<String, NoticeText> texts, Presentation presentation, Scope scope) {
    /** Every field that people read, in the order in which they do. */
    LinkedHashMap<String, String> fields(String language) {
        var fields = new LinkedHashMap<>(texts.get(language).fields());
        fields.put("acceptLabel", label(presentation == null ? null : presentation.acceptLabel(), language));
        fields.put("refuseLabel", label(presentation == null ? null : presentation.refuseLabel(), language));
        return fields;
    }

    private static String label(Words words, String language) {
        return words == null || words.in(language) == null ? "" : words.in(language);
    }
}
