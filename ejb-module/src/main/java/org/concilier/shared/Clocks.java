package org.concilier.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class Clocks {
    @Inject
    @ConfigProperty(name = "concilier.business-clock-shift", defaultValue = "PT0S")
    Duration shift;

    /** Ticks in microseconds: what is stored equals what was answered, on every database. */
    @Produces
    Clock system() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }

    @Produces
    @Business
    Clock business() {
        return Clock.offset(system(), shift);
    }
}
