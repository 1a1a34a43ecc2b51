package org.concilier.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concilier.consent.wording.Asking.Effort;
import org.concilier.consent.wording.Warning.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EqualEffortTest {
    @Test
    void aNoThatTakesMoreStepsIsTold() {
        assertThat(effort(new Effort(Questions.YES, Questions.NO, 1, 2, false, 1)))
                .containsExactly(Warning.of(Code.UNEQUAL_STEPS, null, "stepsToRefuse", "2 > 1"));
        assertThat(effort(new Effort(Questions.YES, Questions.NO, 2, 1, false, 1)))
                .isEmpty();
    }

    @Test
    void aChoiceMadeInAdvanceIsTold() {
        assertThat(effort(new Effort(Questions.YES, Questions.NO, 1, 1, true, 1)))
                .extracting(Warning::code)
                .containsExactly(Code.PRE_TICKED);
    }

    @Test
    void tenQuestionsAtOnceAreTheMost() {
        assertThat(effort(new Effort(Questions.YES, Questions.NO, 1, 1, false, 10)))
                .isEmpty();
        assertThat(effort(new Effort(Questions.YES, Questions.NO, 1, 1, false, 11)))
                .containsExactly(Warning.of(Code.TOO_MANY_TOGETHER, null, "askedTogether", "11"));
    }

    @Test
    void aMissingNoIsToldInEachLanguageThatLacksIt() {
        assertThat(effort(new Effort(Questions.YES, Map.of("fr", "Non"), 1, 1, false, 1)))
                .containsExactly(Warning.of(Code.REFUSAL_MISSING, "en", "refuseLabel", ""));
        assertThat(effort(new Effort(Questions.YES, Map.of("fr", "×", "en", "—"), 1, 1, false, 1)))
                .extracting(Warning::code)
                .containsExactly(Code.REFUSAL_MISSING, Code.REFUSAL_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, take me to the settings page where I can decide",
                "No, but show me every single partner one by one"
            })
    void aNoThatTakesLongerToReadIsTold(String label) {
        assertThat(effort(new Effort(Questions.YES, Map.of("fr", "Non", "en", label), 1, 1, false, 1)))
                .containsExactly(Warning.of(Code.REFUSAL_LONG, "en", "refuseLabel", label));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | No, I don't like saving money",
                "en | No thanks, I'd rather pay full price",
                "en | No, I prefer to pay more",
                "en | I don’t care about my privacy",
                "en | No, I hate discounts",
                "en | No, I want to miss out",
                "fr | Non, je préfère payer plus",
                "fr | Non, je n’aime pas économiser",
                "fr | Non, je préfère rater mes remises",
                "fr | Tant pis pour moi",
                "fr | Je renonce à mes avantages",
                "fr | Non, je n’ai pas envie de faire des économies"
            })
    void aNoThatShamesIsTold(String language, String label) {
        var other = language.equals("fr") ? Map.of("en", "No") : Map.of("fr", "Non");
        var labels = new TreeMap<>(other);
        labels.put(language, label);

        var warnings = effort(new Effort(Questions.YES, labels, 1, 1, false, 1));

        assertThat(warnings).extracting(Warning::code).contains(Code.REFUSAL_SHAMES);
        assertThat(warnings).allMatch(warning -> label.contains(warning.words()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No | Non",
                "No, don’t use them | Non, ne pas les utiliser",
                "No, I do not want this | Non, je ne veux pas",
                "No personalised offers | Pas d’offres personnalisées",
                "I refuse | Je refuse",
                "No, thank you | Non merci"
            })
    void aPlainNoIsFair(String english, String french) {
        assertThat(effort(new Effort(Questions.YES, Map.of("en", english, "fr", french), 1, 1, false, 1)))
                .isEmpty();
    }

    private static List<Warning> effort(Effort effort) {
        return DarkPatterns.in(new Asking(Questions.fair(), Optional.of(effort), List.of()));
    }
}
