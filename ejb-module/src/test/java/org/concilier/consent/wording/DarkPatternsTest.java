package org.concilier.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concilier.consent.wording.Warning.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkPatternsTest {
    @Test
    void aFairQuestionGivesNoWarning() {
        assertThat(DarkPatterns.in(new Asking(Questions.fair(), Optional.of(Questions.FAIR), List.of())))
                .isEmpty();
        assertThat(DarkPatterns.in(new Asking(Questions.fair(), Optional.empty(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Hurry, this is your last chance. | false",
                "en | Don’t miss these discounts. | false",
                "en | Only 3 places left. | false",
                "en | You will lose your discounts. | false",
                "en | Everyone accepts. | false",
                "en | It takes effect at once. | true",
                "en | New products before everyone else. | true",
                "fr | Dépêchez-vous. | false",
                "fr | Ne ratez pas ces remises. | false",
                "fr | Plus que 2 jours. | false",
                "fr | Vous perdrez vos remises. | false",
                "fr | Répondez sans tarder. | false",
                "fr | L’effet est immédiat. | true",
                "fr | Les pages sont corrigées plus vite. | true"
            })
    void nobodyIsHurried(String language, String words, boolean fine) {
        Questions.expect(Code.PRESSURE, language, "benefit", words, fine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aSentenceOfMoreThanTwentyFiveWordsIsTold(String language) {
        var word = language.equals("fr") ? "nous " : "we ";
        Questions.expect(Code.LONG_SENTENCE, language, "what", word.repeat(25).strip() + ".", true);
        Questions.expect(Code.LONG_SENTENCE, language, "what", word.repeat(26).strip() + ".", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Notwithstanding aforementioned provisions, discontinuation of authorisation necessitates written notification.",
                "fr | Nonobstant les dispositions susmentionnées, la révocation de l’autorisation nécessite une notification préalable."
            })
    void hardLanguageIsToldWhereItIs(String language, String sentence) {
        Questions.expect(Code.HARD_LANGUAGE, language, "what", sentence + " " + sentence + " " + sentence, false);
    }

    @Test
    void aTextThatIsHardThroughoutIsToldAsAWhole() {
        var texts = Questions.fair();
        texts.get("en").replaceAll((field, text) -> "Organisational communication necessitates authorisation.");

        assertThat(DarkPatterns.in(new Asking(texts, Optional.empty(), List.of())))
                .anyMatch(w -> w.code() == Code.HARD_LANGUAGE
                        && w.field().equals("all")
                        && w.language().equals("en"));
    }

    @ParameterizedTest
    @EnumSource
    void everyWarningComesWithAdviceInBothLanguages(Code code) {
        var advice = Warning.of(code, null, "", "").advice();

        assertThat(advice.fr()).isNotBlank().doesNotContain("'", " :").isNotEqualTo(advice.en());
        assertThat(advice.en()).isNotBlank().endsWith(".");
    }

    /** Whatever people write: an answer, and only words that they wrote. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTextIsJudgedAndOnlyItsOwnWordsAreQuoted(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var texts = Questions.fair();
            texts.values().forEach(fields -> fields.replaceAll((field, text) -> noise(random)));
            var warnings = DarkPatterns.in(new Asking(texts, Optional.of(Questions.FAIR), List.of()));
            assertThat(warnings)
                    .filteredOn(w -> w.code() == Code.PRESSURE || w.code() == Code.LONG_SENTENCE)
                    .allMatch(w -> texts.get(w.language()).get(w.field()).contains(w.words()));
        }
    }

    private static String noise(Random random) {
        var words = new String[] {
            "", " ", "\n", ".", "!", "vite !", "hurry", "ne ratez", "’", "12", "mois", "é", "😀", "a-b", "(", "\\"
        };
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(n -> words[random.nextInt(words.length)])
                .collect(Collectors.joining(" "));
    }
}
