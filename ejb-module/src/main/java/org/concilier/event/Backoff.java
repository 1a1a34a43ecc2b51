package org.concilier.event;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try again: 5 seconds, then four times as long each time, at most 12 hours, each a fifth shorter or longer by
 * chance, so that many that failed together do not come back together.
 *
 * @param attempts how often a delivery is tried before it is given up
 */
record Backoff(int attempts) {
    private static final long FIRST = Duration.ofSeconds(5).toMillis();
    private static final long LONGEST = Duration.ofHours(12).toMillis();
    private static final int STEP = 4;

    /** @param tried how many attempts have failed, 1 or more */
    Duration after(int tried) {
        return after(tried, ThreadLocalRandom.current().nextDouble());
    }

    /** @param chance 0 to 1 */
    static Duration after(int tried, double chance) {
        var wait = FIRST;
        for (int i = 1; i < tried && wait < LONGEST; i++) wait *= STEP;
        return Duration.ofMillis((long) (Math.min(wait, LONGEST) * (0.8 + 0.4 * chance)));
    }
}
