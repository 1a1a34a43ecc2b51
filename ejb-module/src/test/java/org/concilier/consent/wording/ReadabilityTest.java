package org.concilier.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {
    @ParameterizedTest
    @CsvSource({
        "en, cat, 1",
        "en, make, 1",
        "en, makes, 1",
        "en, asked, 1",
        "en, needed, 2",
        "en, table, 2",
        "en, houses, 2",
        "en, whole, 1",
        "en, churches, 2",
        "en, personalised, 4",
        "en, e-mail, 2",
        "en, 12, 1",
        "en, discount, 2",
        "fr, chat, 1",
        "fr, libre, 1",
        "fr, libres, 1",
        "fr, parlent, 1",
        "fr, accord, 2",
        "fr, d’accord, 2",
        "fr, immédiat, 3",
        "fr, le, 1",
        "fr, rendez-vous, 3",
        "fr, immeuble, 2",
        "fr, où, 1",
        "fr, œuvre, 1"
    })
    void countsSyllables(String language, String word, int syllables) {
        assertThat(Syllables.of(word, language)).isEqualTo(syllables);
    }

    /** Worked by hand from the published formulas. */
    @Test
    void isTheScaleOfFleschAndOfKandelAndMoles() {
        assertThat(Readability.of("The cat sat on the mat.", "en").score()).isCloseTo(116.145, within(0.001));
        assertThat(Readability.of("Le chat dort.", "fr").score()).isCloseTo(130.355, within(0.001));
    }

    @Test
    void shortWordsAndSentencesReadEasierThanTheLanguageOfLawyers() {
        var plain = "Stop when you like. It takes effect at once. We delete what we have.";
        var legal = "Notwithstanding aforementioned provisions, discontinuation of authorisation necessitates written "
                + "notification communicated to the administrative department responsible for documentation.";
        var clair = "Arrêtez quand vous voulez. L’effet est immédiat.";
        var juridique = "Nonobstant les dispositions susmentionnées, la révocation de l’autorisation nécessite une "
                + "notification préalable communiquée à l’administration responsable de la documentation.";

        assertThat(Readability.of(plain, "en").score()).isGreaterThan(80);
        assertThat(Readability.of(legal, "en").score()).isLessThan(10);
        assertThat(Readability.of(clair, "fr").score()).isGreaterThan(60);
        assertThat(Readability.of(juridique, "fr").score()).isLessThan(30);
    }

    @Test
    void sayingTheSameTwiceReadsTheSame() {
        var text = "We count pages. We follow nothing elsewhere.";

        assertThat(Readability.of(text + " " + text, "en").score())
                .isCloseTo(Readability.of(text, "en").score(), within(1e-9));
    }

    @Test
    void joiningSentencesMakesThemHarder() {
        var apart = Readability.of("We count pages. We mend errors. You see more.", "en");
        var joined = Readability.of("We count pages, we mend errors, you see more.", "en");

        assertThat(joined.score()).isLessThan(apart.score());
        assertThat(joined.meanSentence()).isEqualTo(9);
        assertThat(joined.sentencesOver(8)).hasSize(1);
        assertThat(apart.sentencesOver(8)).isEmpty();
    }

    @Test
    void withoutWordsThereIsNothingHard() {
        assertThat(Readability.of("", "fr").score()).isEqualTo(100);
        assertThat(Readability.of("…  !", "en").longestSentence()).isEmpty();
    }
}
