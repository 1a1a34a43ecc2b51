package org.concilier.launcher.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whom a demonstration is about.
 *
 * @param clockShift from the system clock to the business clock, so that "now" fits the purchases
 * @param currency of all purchases
 */
public record Scenario(Dataset data, Answers answers, Duration clockShift, String currency) {
    private static final long SEED = 20261123;
    private static final int CUSTOMERS = 2000;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** The customers of the file, the morning after their last purchase; made-up ones who bought until yesterday. */
    public static Scenario of(Optional<Path> file, Clock clock) {
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        var data = file.map(path -> Cdnow.read(path, SEED)).orElseGet(() -> Habits.of(CUSTOMERS, yesterday, SEED));
        var shift = file.map(path -> shift(data, clock)).orElse(Duration.ZERO);
        var currency = data.purchases().get(0).currency();
        return new Scenario(data, Answers.of(data.people(), SEED), shift, currency);
    }

    private static Duration shift(Dataset data, Clock clock) {
        var then = data.lastDay().plusDays(1).atTime(MORNING).toInstant(ZoneOffset.UTC);
        return Duration.between(clock.instant(), then).truncatedTo(ChronoUnit.SECONDS);
    }
}
