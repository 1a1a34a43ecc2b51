package org.concilier.customer;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.concilier.privacy.breach.Affected;
import org.concilier.privacy.breach.BreachView;

/** Writes the letter in one language: nature, data, likely consequences, measures, advice, and whom to ask. */
final class BreachWords {
    private final ResourceBundle texts;
    private final Locale locale;
    private final ZoneId zone;
    private final Sender sender;

    /** Whom the letter is from, and whom to ask. */
    record Sender(String company, String address, String officer, String contact, String phone, Authority authority) {}

    /** Where a person complains (GDPR article 77). */
    record Authority(String name, String url) {}

    /** @param language {@code fr} or {@code en} */
    BreachWords(String language, ZoneId zone, Sender sender) {
        this.locale = "en".equals(language) ? Locale.ENGLISH : Locale.FRENCH;
        this.zone = zone;
        this.sender = sender;
        this.texts = ResourceBundle.getBundle(
                "org.concilier.customer.letters",
                locale,
                BreachWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String subject() {
        return say("subject", sender.company());
    }

    String text(String name, BreachView breach, Affected person) {
        var language = locale.getLanguage();
        var advice = breach.advice().in(language);
        return String.join(
                "\n\n",
                name == null ? say("greeting.unknown") : say("greeting", name),
                say("nature", date(breach.from()), date(breach.until()), person.looks(), date(breach.awareAt())),
                say("data") + "\n" + data(breach.categories(), person.categories()),
                say("consequences") + "\n" + breach.consequences().in(language),
                say("measures") + "\n" + breach.measures().in(language),
                say("advice") + "\n" + (advice.isEmpty() ? say("advice.general") : advice),
                say(
                        "contact",
                        sender.officer(),
                        sender.contact(),
                        sender.phone(),
                        sender.authority().name(),
                        sender.authority().url()),
                say("sender", sender.company(), sender.address()));
    }

    private String data(Collection<String> declared, List<String> seen) {
        var all = new TreeSet<>(declared);
        all.addAll(seen);
        var lines = new ArrayList<String>();
        for (var category : all) {
            var key = "category." + category;
            lines.add("- " + (texts.containsKey(key) ? texts.getString(key) : category));
        }
        return String.join("\n", lines);
    }

    private String date(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    private String say(String key, Object... gaps) {
        return new MessageFormat(texts.getString(key), locale).format(gaps);
    }
}
