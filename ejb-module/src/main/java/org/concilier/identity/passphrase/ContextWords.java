package org.concilier.identity.passphrase;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Words that anyone who knows the person or the service would try. */
record ContextWords(List<String> words) {
    /** Shorter pieces, such as the country in an address, stand in many words by chance. */
    private static final int SHORTEST = 3;

    /** Letters beside the known words that make a passphrase somebody's own. */
    private static final int OWN = 4;

    /** @param texts such as a login, a name or a brand; may be null */
    static ContextWords of(Stream<String> texts) {
        return new ContextWords(texts.filter(Objects::nonNull)
                .flatMap(text -> Stream.of(plain(text).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** Whether a passphrase is nothing but these words, with digits and signs around them. */
    boolean makeUp(String passphrase) {
        var whole = plain(passphrase);
        var rest = whole;
        for (var word : words) rest = rest.replace(word, " ");
        return !rest.equals(whole)
                && rest.codePoints().filter(Character::isLetter).count() < OWN;
    }

    /** Without case and accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
