package org.concilier.customer.scoring;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;

/** When the run of the night is due, in UTC. */
final class Nights {
    private Nights() {}

    /** The last such time of day that has come. */
    static Instant last(Instant now, LocalTime at) {
        var here = now.atOffset(ZoneOffset.UTC);
        var today = here.with(at);
        return (today.isAfter(here) ? today.minus(Period.ofDays(1)) : today).toInstant();
    }
}
