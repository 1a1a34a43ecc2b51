package org.concilier.consent.wording;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easily a text is read: 100 is very easy, 60 plain, 30 very difficult.
 *
 * <p>English: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 206.835 − 1.015 words a
 * sentence − 84.6 syllables a word. French: L. Kandel and A. Moles, "Application de l’indice de Flesch à la langue
 * française", Cahiers d’études de radio-télévision 19 (1958), 207 − 1.015 words a sentence − 73.6 syllables a word.
 *
 * @param score 100 for a text without words
 * @param meanSentence mean number of words in a sentence
 */
public record Readability(double score, double meanSentence, int words, List<String> sentences) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])[\\s\\u00a0\\u202f]+|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*");
    private static final double WORDS_A_SENTENCE = 1.015;

    /** @param language {@code fr} or {@code en} */
    public static Readability of(String text, String language) {
        var sentences = Stream.of(SENTENCE_END.split(text))
                .map(String::strip)
                .filter(sentence -> count(sentence) > 0)
                .toList();
        var words = WORD.matcher(text).results().map(MatchResult::group).toList();
        if (words.isEmpty()) return new Readability(100, 0, 0, List.of());
        var mean = (double) words.size() / sentences.size();
        var syllables = words.stream()
                .mapToInt(word -> Syllables.of(word, language))
                .average()
                .orElse(0);
        var score = "fr".equals(language)
                ? 207 - WORDS_A_SENTENCE * mean - 73.6 * syllables
                : 206.835 - WORDS_A_SENTENCE * mean - 84.6 * syllables;
        return new Readability(score, mean, words.size(), sentences);
    }

    /** Sentences of more words than that, as they stand in the text. */
    List<String> sentencesOver(int words) {
        return sentences.stream().filter(sentence -> count(sentence) > words).toList();
    }

    /** Empty for a text without words. */
    String longestSentence() {
        return sentences.stream().max(Comparator.comparing(Readability::count)).orElse("");
    }

    private static long count(String sentence) {
        return WORD.matcher(sentence).results().count();
    }
}
