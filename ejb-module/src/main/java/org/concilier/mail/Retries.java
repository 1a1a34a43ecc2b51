package org.concilier.mail;

import java.time.Duration;
import java.util.List;

/** After how long a message is tried again; over about two days, as RFC 5321 (section 4.5.4.1) would have at least four. */
final class Retries {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Retries() {}

    static Duration after(int attempts) {
        return PAUSES.get(attempts - 1);
    }

    static boolean areOver(int attempts) {
        return attempts > PAUSES.size();
    }
}
