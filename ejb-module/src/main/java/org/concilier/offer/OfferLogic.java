package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.concilier.offer.rule.Attribute;
import org.concilier.privacy.PersonalData.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How offers are decided, in plain words and from the rules that are live (GDPR article 15(1)(h)). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OfferLogic {
    @Inject
    RuleSets ruleSets;

    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    public List<Statement> tell(String language) {
        var texts = new Explanations(language, Currency.getInstance(currency));
        var english = "en".equals(language);
        var sentences = new ArrayList<String>();
        sentences.add(
                english
                        ? "A program chooses offers by published rules; no one is scored by a hidden model."
                        : "Un programme choisit les offres selon des règles publiées ; personne n'est noté par un modèle"
                                + " caché.");
        sentences.add(
                english
                        ? "A rule reads only data whose use you have agreed to; without your consent it is not even loaded."
                        : "Une règle ne lit que des données dont vous avez accepté l'usage ; sans votre accord, elles ne"
                                + " sont pas même chargées.");
        sentences.add(
                english
                        ? "Among the offers whose rule holds, the one with the highest priority comes first; there is always"
                                + " an offer for everyone. Nothing else about you follows from it."
                        : "Parmi les offres dont la règle est remplie, la plus prioritaire vient d'abord ; il y a toujours une"
                                + " offre pour tout le monde. Rien d'autre n'en découle pour vous.");
        for (var offer : ruleSets.current().offers())
            sentences.add(offer.title().in(language) + " : " + reads(offer, texts, english));
        return List.of(
                new Statement(english ? "How offers are chosen" : "Comment les offres sont choisies", sentences));
    }

    private static String reads(Terms offer, Explanations texts, boolean english) {
        var personal = offer.reads().stream()
                .filter(Attribute::isPersonal)
                .map(texts::label)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!personal.isEmpty()) return (english ? "depends on " : "dépend de ") + personal;
        return english ? "depends on nothing personal" : "ne dépend de rien de personnel";
    }
}
