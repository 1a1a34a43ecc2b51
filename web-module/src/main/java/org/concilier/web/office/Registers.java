package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.concilier.consent.processing.ProcessingRecords;
import org.concilier.consent.processing.RecordsOfProcessing;
import org.concilier.privacy.retention.Retention;
import org.concilier.privacy.retention.RetentionPlan;
import org.concilier.web.screen.Wording;

/** What the law wants written down and nobody has to keep up to date: it is read from what is in force. */
@Named
@RequestScoped
public class Registers {
    private static final int HOUR = 3600;
    private static final int DAY = 24;

    @Inject
    RecordsOfProcessing records;

    @Inject
    Retention retention;

    @Inject
    Wording say;

    private ProcessingRecords processing;
    private RetentionPlan plan;

    public ProcessingRecords getProcessing() {
        if (processing == null) processing = records.all();
        return processing;
    }

    public RetentionPlan getPlan() {
        if (plan == null) plan = retention.plan();
        return plan;
    }

    /** Working data in the reader's words; as the product calls it when it has none. */
    public String working(String what) {
        return words("office.perishable.", what);
    }

    /** Whom processing concerns, or who gets data, in the reader's words; as declared where there are none. */
    public List<String> parties(List<String> declared) {
        return declared.stream()
                .map(one -> words("office.processing.party.", one))
                .toList();
    }

    private String words(String area, String what) {
        return say.orElse(area + what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), what);
    }

    /** An ISO 8601 duration in words; as it is when it is none of whole hours, days, months or years. */
    public String time(String iso) {
        return iso.startsWith("PT") ? hours(iso) : days(iso);
    }

    private String hours(String iso) {
        try {
            var time = Duration.parse(iso);
            if (time.toSeconds() % HOUR != 0) return iso;
            return time.toHours() % DAY == 0
                    ? say.of("office.days", time.toDays())
                    : say.of("office.hours", time.toHours());
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private String days(String iso) {
        try {
            var period = Period.parse(iso);
            if (period.toTotalMonths() > 0 && period.getDays() == 0) {
                var months = period.toTotalMonths();
                return months % 12 == 0 ? say.of("office.years", months / 12) : say.of("office.months", months);
            }
            return say.of("office.days", period.getDays());
        } catch (DateTimeParseException e) {
            return iso;
        }
    }
}
