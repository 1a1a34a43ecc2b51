package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.concilier.shared.Business;
import org.concilier.shared.Money;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sentences, amounts and dates as the reader writes them. */
@Named("say")
@RequestScoped
public class Wording {
    public static final String BUNDLE = "org.concilier.web.text";

    @Inject
    Language language;

    @Inject
    @ConfigProperty(name = "concilier.time-zone", defaultValue = "Europe/Paris")
    ZoneId zone;

    @Inject
    @Business
    Clock clock;

    /** A sentence with its gaps filled; the gaps are {0}, {1} and so on, plurals are choices. */
    public String of(String key, Object... gaps) {
        return new MessageFormat(texts().getString(key), locale()).format(gaps);
    }

    /** The same in the language of somebody else than the reader, to be said aloud. */
    public String in(String language, String key, Object... gaps) {
        var locale = Locale.forLanguageTag(language);
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale).getString(key), locale).format(gaps);
    }

    /** The sentence made for this case, or the general one when there is none. */
    public String best(String key, String general) {
        var texts = texts();
        return texts.getString(texts.containsKey(key) ? key : general);
    }

    /** The text of this key, or what stands in for it when there is none. */
    public String orElse(String key, String instead) {
        var texts = texts();
        return texts.containsKey(key) ? texts.getString(key) : instead;
    }

    /** 12,40 €, £12.40; whole amounts without cents, as on a price tag. */
    public String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(country());
        format.setCurrency(money.currency());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(isWhole(money) ? 0 : format.getMaximumFractionDigits());
        return format.format(money.amount());
    }

    private static boolean isWhole(Money money) {
        return money.amount().stripTrailingZeros().scale() <= 0;
    }

    /** @param basisPoints 1 % is 100 */
    public String percent(int basisPoints) {
        var format = NumberFormat.getPercentInstance(country());
        format.setMaximumFractionDigits(2);
        return format.format(basisPoints / 10_000.0);
    }

    /** 3 mars 2026, 3 March 2026. */
    public String date(Instant at) {
        return at(at, "d MMMM yyyy");
    }

    /** 3 mars 2026, 3 March 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
    }

    /** 14:05:12, as proof wants seconds. */
    public String time(Instant at) {
        return at(at, "HH:mm:ss");
    }

    /** When a year begins here. */
    public Instant begin(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }

    /** The year that it is here. */
    public int year() {
        return LocalDate.ofInstant(clock.instant(), zone).getYear();
    }

    private String at(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(ZonedDateTime.ofInstant(at, zone));
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(BUNDLE, locale());
    }

    private Locale locale() {
        return language.getLocale();
    }

    private Locale country() {
        return language.getCode().equals("fr") ? Locale.FRANCE : Locale.UK;
    }
}
