package org.concilier.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system clock of a test: it stands still until told to move. The business clock runs at a settable distance. */
public final class TestClock extends Clock {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private volatile Instant now = START;
    private volatile Duration shift = Duration.ZERO;

    /** Moves both clocks on. */
    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Sets the business clock to an instant; from there both run alike. */
    public void businessAt(Instant instant) {
        shift = Duration.between(now, instant);
    }

    /** The clock of consents, stages and offers. */
    public Clock business() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.plus(shift);
            }
        };
    }

    void reset() {
        now = START;
        shift = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
