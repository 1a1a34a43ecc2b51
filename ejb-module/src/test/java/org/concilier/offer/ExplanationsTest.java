package org.concilier.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.concilier.offer.rule.AttributeRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "en, purchase.recency_days, 74, Your last purchase was 74 days ago",
        "en, purchase.recency_days, 0, Your last purchase was today",
        "fr, purchase.recency_days, 74, Votre dernier achat date de 74 jours",
        "fr, purchase.recency_days, 1, Votre dernier achat date d’hier",
        "en, purchase.monetary_cents, 12345, Your purchases so far come to €123.45",
        "fr, purchase.mean_basket_cents, 5700, 'Vous dépensez 57,00\u00a0€ en moyenne un jour d’achat'",
        "fr, purchase.frequency, 3, Vous avez acheté chez nous 3 jours différents",
    })
    void factsAreToldInPlainWords(String language, String name, long known, String sentence) {
        var attribute = AttributeRegistry.standard().find(name).orElseThrow();
        assertThat(new Explanations(language, EUR).fact(attribute, known)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyAttributeAndEveryWordHasItsSentenceAndItsLabel(String language) {
        var texts = new Explanations(language, EUR);
        for (var attribute : AttributeRegistry.standard().all()) {
            assertThat(texts.label(attribute)).isNotBlank();
            assertThat(texts.fact(attribute, 3L)).isNotBlank().doesNotContain("{");
            for (var word : attribute.words()) {
                assertThat(texts.fact(attribute, word)).isNotBlank().isNotEqualTo(word);
            }
        }
    }

    @Test
    void bothLanguagesDiffer() {
        assertThat(new Explanations("fr", EUR).say("everyone"))
                .isNotEqualTo(new Explanations("en", EUR).say("everyone"));
    }
}
