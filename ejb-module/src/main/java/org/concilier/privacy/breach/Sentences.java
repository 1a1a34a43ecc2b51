package org.concilier.privacy.breach;

import jakarta.persistence.Embeddable;
import org.concilier.shared.Fields;

/** The same in the languages that persons read. */
@Embeddable
public record Sentences(String fr, String en) {
    static Sentences read(Fields fields, String name) {
        var object = fields.object(name);
        return new Sentences(object.text("fr", 4000), object.text("en", 4000));
    }

    static Sentences optional(Fields fields, String name) {
        return fields.optionalObject(name)
                .map(object -> new Sentences(object.text("fr", 4000), object.text("en", 4000)))
                .orElse(new Sentences("", ""));
    }

    /** @param language {@code fr} or {@code en} */
    public String in(String language) {
        return "en".equals(language) ? en : fr;
    }
}
