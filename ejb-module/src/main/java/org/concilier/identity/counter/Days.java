package org.concilier.identity.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Days as they are where the counters stand, by the system clock: people come on real days. */
@ApplicationScoped
class Days {
    @Inject
    @ConfigProperty(name = "concilier.time-zone", defaultValue = "Europe/Paris")
    String zone;

    @Inject
    Clock clock;

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    public Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
