package org.concilier.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a person may be away before being erased. Three years without activity is what the French authority accepts for
 * customers (CNIL, SAN-2020-008).
 */
@ApplicationScoped
class Inactivity {
    @Inject
    @ConfigProperty(name = "concilier.retention.inactivity")
    String longest;

    @Inject
    @ConfigProperty(name = "concilier.retention.notice")
    String notice;

    /** Whoever was last active on this day or before has been away for too long. */
    public LocalDate lastDay(LocalDate today) {
        return today.minus(longest());
    }

    /** Whoever was last active on this day or before is to be told now. */
    public LocalDate lastDayToTell(LocalDate today) {
        return today.plus(notice()).minus(longest());
    }

    /** When a person told today is erased: when the time is over, and never sooner than was told. */
    public LocalDate due(LocalDate lastActive, LocalDate today) {
        var over = lastActive.plus(longest());
        var told = today.plus(notice());
        return over.isAfter(told) ? over : told;
    }

    public Period longest() {
        return Period.parse(longest);
    }

    public Period notice() {
        return Period.parse(notice);
    }
}
