package org.concilier.identity.guard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Wrong guesses of strangers at one name, in a row. A guess is charged before it is looked at, so that none slips through. */
@Entity
class GuessCounter {
    @Id
    private String nameHash;

    private UUID accountId;
    private int failures;
    private Instant freeAt;
    private Instant lastAt;

    protected GuessCounter() {}

    /** How long a stranger must wait; zero when a guess may be made now. */
    Duration waitAt(Instant now) {
        return now.isBefore(freeAt) ? Duration.between(now, freeAt) : Duration.ZERO;
    }

    boolean isClosed() {
        return failures >= Patience.MOST;
    }

    void charge(UUID account, int free, Instant now) {
        accountId = account;
        failures++;
        lastAt = now;
        freeAt = now.plus(Patience.after(failures, free));
    }

    /** What was charged was right after all. */
    void giveBack(Instant now) {
        failures = Math.max(0, failures - 1);
        freeAt = now;
    }

    int failures() {
        return failures;
    }
}
