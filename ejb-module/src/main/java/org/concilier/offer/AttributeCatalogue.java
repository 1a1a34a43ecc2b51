package org.concilier.offer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import org.concilier.offer.rule.Attribute;
import org.concilier.offer.rule.AttributeRegistry;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What rules know by name, in words: for marketers who write rules and for officers who check them. Nothing personal. */
@Stateless
@RolesAllowed({Roles.CAMPAIGNS_WRITE, Roles.MARKETER, Roles.OFFERS_READ, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
public class AttributeCatalogue {
    @Inject
    @ConfigProperty(name = "concilier.controller.currency")
    String currency;

    /**
     * One attribute in one language.
     *
     * @param label a few words, as customers read them; null for what no rule may read
     * @param meaning for those who write rules; null for what no rule may read
     * @param says the example as a sentence that customers read; null for what no rule may read
     */
    public record Entry(Attribute attribute, String label, String meaning, String says) {}

    /** In the order of the catalogue. */
    public List<Entry> list(String language) {
        var texts = new Explanations(language, Currency.getInstance(currency));
        return AttributeRegistry.standard().names().stream()
                .map(attribute -> entry(attribute, texts))
                .toList();
    }

    private static Entry entry(Attribute attribute, Explanations texts) {
        if (!attribute.isReadable()) return new Entry(attribute, null, null, null);
        return new Entry(
                attribute,
                texts.label(attribute),
                texts.meaning(attribute),
                texts.fact(attribute, attribute.example()));
    }
}
