package org.concilier.consent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concilier.consent.wording.Asking.Effort;
import org.concilier.consent.wording.Warning.Code;

/** Questions to be judged: a fair one, and the same with one thing changed. */
final class Questions {
    static final Map<String, String> YES = Map.of("fr", "Oui, j’accepte", "en", "Yes, I agree");
    static final Map<String, String> NO = Map.of("fr", "Non, je refuse", "en", "No, I refuse");
    static final Effort FAIR = new Effort(YES, NO, 1, 1, false, 1);

    static void expect(Code code, String language, String field, String words, boolean fine) {
        var texts = fair();
        texts.get(language).put(field, words);
        var warnings = DarkPatterns.in(new Asking(texts, Optional.of(FAIR), List.of()));
        var told = warnings.stream()
                .filter(w -> w.code() == code && w.field().equals(field))
                .toList();
        assertThat(told.isEmpty()).as("%s", warnings).isEqualTo(fine);
        assertThat(warnings)
                .as("nothing in the other text")
                .allMatch(w -> w.language().equals(language));
    }

    static Map<String, Map<String, String>> fair() {
        var texts = new TreeMap<String, Map<String, String>>();
        texts.put(
                "fr",
                text(
                        "Pouvons-nous regarder vos achats ?",
                        "Nous regardons ce que vous achetez.",
                        "Des remises pour vous.",
                        "Les offres générales, les mêmes prix.",
                        "Personne d’autre que nous.",
                        "Votre accord vaut 12 mois.",
                        "Arrêtez quand vous voulez."));
        texts.put(
                "en",
                text(
                        "May we look at what you buy?",
                        "We look at what you buy.",
                        "Discounts that fit you.",
                        "The general offers, the same prices.",
                        "Nobody but us.",
                        "Your consent lasts 12 months.",
                        "Stop when you like."));
        return texts;
    }

    static Map<String, String> text(String... words) {
        var names = List.of("title", "what", "benefit", "without", "recipients", "retention", "howToStop");
        var text = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i++) text.put(names.get(i), words[i]);
        return text;
    }
}
