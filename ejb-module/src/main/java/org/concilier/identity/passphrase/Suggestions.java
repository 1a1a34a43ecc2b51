package org.concilier.identity.passphrase;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.security.SecureRandom;

/** Draws passphrases that people remember: six common words of their language. Nothing that is drawn is kept. */
@Stateless
@PermitAll
public class Suggestions {
    /** Six words carry some 68 bits; five would stay below 60. */
    static final int WORDS = 6;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * @param language {@code fr} or {@code en}
     * @param before how many the person has seen so far; each takes something off what the next is worth
     */
    public Suggestion draw(String language, int before) {
        var list = WordList.in(language);
        var seen = Math.max(0, before) + 1;
        return new Suggestion(list.phrase(WORDS, RANDOM), list.bits(WORDS, seen), seen);
    }
}
