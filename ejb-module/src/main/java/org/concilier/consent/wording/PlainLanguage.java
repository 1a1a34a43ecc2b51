package org.concilier.consent.wording;

import java.util.List;
import java.util.Locale;
import org.concilier.consent.wording.DarkPatterns.Check;
import org.concilier.consent.wording.Warning.Code;

/**
 * Anyone can read it. On the scale of Flesch 60 and more is plain, below 50 is for students; a passage is judged alone
 * only when it is long enough for the score to mean anything.
 */
final class PlainLanguage implements Check {
    private static final double PLAIN = 60;
    private static final double DIFFICULT = 50;
    private static final int ENOUGH_WORDS = 25;
    private static final int LONGEST_SENTENCE = 25;
    private static final double LONGEST_MEAN = 20;

    @Override
    public void look(Asking asking, List<Warning> found) {
        asking.texts().forEach((language, fields) -> {
            var whole = Readability.of(String.join("\n", fields.values()), language);
            if (whole.score() < PLAIN) warn(whole.score(), "", language, "all", found);
            else if (whole.meanSentence() > LONGEST_MEAN) {
                found.add(Warning.of(Code.HARD_LANGUAGE, language, "all", whole.longestSentence()));
            }
            fields.forEach((field, text) -> passage(language, field, text, found));
        });
    }

    private static void passage(String language, String field, String text, List<Warning> found) {
        var read = Readability.of(text, language);
        if (read.words() >= ENOUGH_WORDS && read.score() < DIFFICULT) {
            warn(read.score(), read.longestSentence(), language, field, found);
        }
        read.sentencesOver(LONGEST_SENTENCE)
                .forEach(sentence -> found.add(Warning.of(Code.LONG_SENTENCE, language, field, sentence)));
    }

    private static void warn(double score, String sentence, String language, String field, List<Warning> found) {
        var words = String.format(Locale.ROOT, "%.0f / 100 %s", score, sentence).strip();
        found.add(Warning.of(Code.HARD_LANGUAGE, language, field, words));
    }
}
