package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.concilier.shared.Business;
import org.concilier.web.screen.LookWords;
import org.concilier.web.screen.Wording;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moments, clocks and lists as pages of the office tell them. */
@Named
@RequestScoped
public class Told {
    private static final int LONG = 3;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    @ConfigProperty(name = "concilier.time-zone", defaultValue = "Europe/Paris")
    ZoneId zone;

    @Inject
    LookWords words;

    @Inject
    Wording say;

    @Inject
    @Business
    Clock clock;

    /** Data categories in words. */
    public String data(List<String> categories) {
        return words.what(categories);
    }

    public String list(Collection<String> names) {
        return String.join(", ", names);
    }

    /** 3 March 2026, 14:05:12; a dash for never. */
    public String moment(Instant at) {
        return at == null ? "–" : say.of("office.moment", say.date(at), say.time(at));
    }

    /** 14:05, for what changes by the minute. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** How long until then: in days while there are some, in hours and minutes at the end, and how long ago it was over. */
    public String left(Instant due) {
        var left = Duration.between(clock.instant(), due);
        var by = left.abs();
        var key = left.isNegative() ? "office.over." : "office.left.";
        if (by.toDays() >= LONG) return say.of(key + "days", by.toDays());
        return say.of(key + "hours", by.toHours(), by.toMinutesPart());
    }

    /** Whether little time is left. */
    public boolean isSoon(Instant due, long hours) {
        return Duration.between(clock.instant(), due).toHours() < hours;
    }

    /** Now, by the business clock. */
    Instant now() {
        return clock.instant();
    }

    /** As fields for a day and a time hold it, on the company's clock; null for never. */
    public String local(Instant at) {
        return at == null ? null : LOCAL.format(at.atZone(zone));
    }

    /** The instant of such a field as the outside contract writes it; what is none stays as it was typed. */
    public String instant(String local) {
        if (local == null) return null;
        try {
            return LocalDateTime.parse(local.strip()).atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            return local;
        }
    }
}
