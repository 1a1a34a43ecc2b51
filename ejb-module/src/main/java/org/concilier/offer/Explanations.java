package org.concilier.offer;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;
import org.concilier.offer.rule.Attribute;
import org.concilier.shared.Money;

/** Says in one language what a fact means to the customer. */
final class Explanations {
    private static final String BUNDLE = "org.concilier.offer.explanations";

    private final ResourceBundle texts;
    private final Locale locale;
    private final Currency currency;

    /** @param language {@code fr} or {@code en} */
    Explanations(String language, Currency currency) {
        this.locale = "en".equals(language) ? Locale.ENGLISH : Locale.FRENCH;
        this.currency = currency;
        this.texts = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Explanations.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String language() {
        return locale.getLanguage();
    }

    /** A sentence such as "Your last purchase was 74 days ago". */
    String fact(Attribute attribute, Object known) {
        var word = attribute.name() + "." + known;
        if (texts.containsKey(word)) return texts.getString(word);
        var amount = known instanceof Long minor ? money(minor) : "";
        return say(attribute.name(), known, amount);
    }

    /** A few words such as "days since your last purchase". */
    String label(Attribute attribute) {
        return texts.getString("label." + attribute.name());
    }

    /** What those who write rules must know of it. */
    String meaning(Attribute attribute) {
        return texts.getString("meaning." + attribute.name());
    }

    String say(String name, Object... arguments) {
        return new MessageFormat(texts.getString(name), locale).format(arguments);
    }

    /** 57,00 €, €57.00. */
    private String money(long minor) {
        var money = new Money(minor, currency);
        var format = NumberFormat.getCurrencyInstance(Locale.FRENCH.equals(locale) ? Locale.FRANCE : Locale.UK);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(money.amount());
    }
}
