package org.concilier.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.concilier.consent.wording.Warning.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | - | false",
                "en | n/a | false",
                "en | To be defined. | false",
                "en | TBD | false",
                "en | As long as necessary. | false",
                "en | For the period that our interests require. | false",
                "en | Your consent lasts 12 months. | true",
                "en | Two years, then we delete it. | true",
                "en | Until you close your account. | true",
                "fr | … | false",
                "fr | À définir | false",
                "fr | Néant | false",
                "fr | Aussi longtemps que nécessaire. | false",
                "fr | Pour la durée requise. | false",
                "fr | Votre accord vaut 6 mois. | true",
                "fr | Trois ans. | true",
                "fr | Jusqu’à la fermeture du compte. | true"
            })
    void retentionIsAPeriod(String language, String words, boolean fine) {
        Questions.expect(Code.RETENTION_MISSING, language, "retention", words, fine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | N/A | false", "en | Selected third parties. | false", "en | Our trusted partners. | false",
                "en | Nobody outside the company. | true", "en | Our bank, Crédit du Nord. | true",
                        "en | We do not share it. | true",
                "fr | - | false", "fr | Des tiers de confiance. | false", "fr | Nos partenaires. | false",
                "fr | Personne en dehors de l’entreprise. | true", "fr | Le transporteur, Geodis. | true"
            })
    void recipientsAreNamedOrDenied(String language, String words, boolean fine) {
        Questions.expect(Code.RECIPIENTS_MISSING, language, "recipients", words, fine);
    }

    @Test
    void everyRecipientOfTheTermsIsNamedInBothLanguages() {
        var texts = Questions.fair();
        texts.get("en").put("recipients", "Facteur Clair sends the messages.");

        var warnings = DarkPatterns.in(new Asking(texts, Optional.empty(), List.of("Facteur Clair (envoi)")));

        assertThat(warnings).containsExactly(Warning.of(Code.RECIPIENTS_MISSING, "fr", "recipients", "Facteur Clair"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Nothing. | false",
                "en | - | false",
                "en | No offers. | false",
                "en | The general offers, the same prices. | true",
                "en | The same site, with everything it can do. | true",
                "fr | Rien. | false",
                "fr | Aucune offre. | false",
                "fr | Pas d’offres. | false",
                "fr | Les offres générales et le même service. | true"
            })
    void whatEveryoneGetsAnywayIsSaid(String language, String words, boolean fine) {
        Questions.expect(Code.BENEFIT_ALONE, language, "without", words, fine);
    }
}
