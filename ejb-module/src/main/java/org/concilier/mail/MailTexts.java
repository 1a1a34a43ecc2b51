package org.concilier.mail;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of messages in French and English; the company's name is {0}, the message's own gaps follow. */
final class MailTexts {
    static final String BUNDLE = "org.concilier.mail.texts";

    private MailTexts() {}

    static String subject(Message message, String brand) {
        return text(message, message.kind() + ".subject", brand);
    }

    /** Every message ends with who sends it and what nobody will ever ask for. */
    static String body(Message message, String brand) {
        return text(message, message.kind() + ".body", brand) + "\n\n" + text(message, "end", brand) + "\n";
    }

    private static String text(Message message, String key, String brand) {
        var locale = Locale.forLanguageTag(message.language());
        var gaps = new ArrayList<>(List.of(brand));
        gaps.addAll(message.gaps());
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale).getString(key), locale)
                .format(gaps.toArray());
    }
}
