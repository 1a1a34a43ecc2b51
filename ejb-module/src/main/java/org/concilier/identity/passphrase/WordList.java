package org.concilier.identity.passphrase;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Common words of one language, none the beginning of another, so that they stay apart however they are typed. */
record WordList(List<String> words) {
    private static final WordList FRENCH = new WordList(Resource.lines("words_fr.txt"));
    private static final WordList ENGLISH = new WordList(Resource.lines("words_en.txt"));

    /** @param language {@code fr} or {@code en}; anything else reads French, as pages do */
    static WordList in(String language) {
        return "en".equals(language) ? ENGLISH : FRENCH;
    }

    /** That many words, each as likely as any other, with a space between. */
    String phrase(int count, RandomGenerator random) {
        return Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(count)
                .collect(Collectors.joining(" "));
    }

    /**
     * Bits of surprise in a phrase, rounded down: what is left for someone who knows this list and how phrases are drawn.
     *
     * @param seen how many phrases the person chose among: the choice follows taste, which may be guessed
     */
    int bits(int count, int seen) {
        return (int) Math.floor(count * log2(words.size()) - log2(Math.max(1, seen)));
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
