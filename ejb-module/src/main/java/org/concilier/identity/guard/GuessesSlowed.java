package org.concilier.identity.guard;

import java.time.Duration;
import org.concilier.shared.ConcilierException;

/** Strangers have guessed too often at this name, or from that network. Says the same of names that nobody has. */
public class GuessesSlowed extends ConcilierException {
    private static final long serialVersionUID = 1L;

    private final Duration delay;

    public GuessesSlowed(Duration delay) {
        super("Too many wrong tries. Wait " + seconds(delay) + " seconds, or use a passkey.");
        this.delay = delay;
    }

    /** After how many whole seconds it is worth trying again ({@code Retry-After}). */
    public long seconds() {
        return seconds(delay);
    }

    private static long seconds(Duration delay) {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }

    @Override
    public int status() {
        return 429;
    }
}
