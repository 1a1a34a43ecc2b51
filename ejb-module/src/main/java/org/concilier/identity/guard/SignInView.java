package org.concilier.identity.guard;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the sign-in log, as its owner reads it.
 *
 * @param times how often, between {@code at} and {@code lastAt}, when it was not looked at each time
 * @param network the network it came from, not the machine; may be null
 * @param browser in words; may be null
 */
public record SignInView(
        UUID id,
        Instant at,
        Instant lastAt,
        long times,
        SignInOutcome outcome,
        boolean knownDevice,
        String network,
        String browser) {}
