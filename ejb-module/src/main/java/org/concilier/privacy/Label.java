package org.concilier.privacy;

/** A few words that a person reads, in French and in English. */
public record Label(String fr, String en) {
    /** @param language {@code en}; anything else is French */
    public String in(String language) {
        return "en".equals(language) ? en : fr;
    }
}
