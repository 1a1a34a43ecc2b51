package org.concilier.consent;

import jakarta.persistence.Embeddable;

/** The same words in the languages that persons read. */
@Embeddable
public record Words(String fr, String en) {
    /** @param language {@code fr} or {@code en} */
    public String in(String language) {
        return "en".equals(language) ? en : fr;
    }
}
