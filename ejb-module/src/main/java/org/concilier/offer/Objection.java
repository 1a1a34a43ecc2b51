package org.concilier.offer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.concilier.shared.InvalidInput;

/** What keeps an offer or a campaign from being saved, handed in or published, told in both languages. */
final class Objection {
    private static final String BUNDLE = "org.concilier.offer.objections";

    private Objection() {}

    /** @param words what the sentence needs to name, such as the table */
    static InvalidInput.Fault at(String pointer, String key, Object... words) {
        return new InvalidInput.Fault(pointer, say(Locale.ENGLISH, key, words), say(Locale.FRENCH, key, words));
    }

    /** The same, to be thrown alone. */
    static InvalidInput to(String pointer, String key, Object... words) {
        return new InvalidInput(List.of(at(pointer, key, words)));
    }

    private static String say(Locale locale, String key, Object... words) {
        var texts = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Objection.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(words);
    }
}
