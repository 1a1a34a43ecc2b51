package org.concilier.identity.guard;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket in one column: the moment at which it is full again (the generic cell rate algorithm, ITU-T I.371). A row
 * whose moment has passed means the same as no row.
 */
@Entity
@Table(name = "guess_bucket")
class AddressBucket {
    @Id
    private String prefixHash;

    private Instant fullAt;

    protected AddressBucket() {}

    /** How long until one more guess fits; zero when it fits now. */
    Duration waitAt(Instant now, Limit limit) {
        var room = now.plus(limit.span()).minus(limit.every());
        return fullAt.isAfter(room) ? Duration.between(room, fullAt) : Duration.ZERO;
    }

    void charge(Instant now, Limit limit) {
        fullAt = (fullAt.isBefore(now) ? now : fullAt).plus(limit.every());
    }

    void giveBack(Limit limit) {
        fullAt = fullAt.minus(limit.every());
    }

    /**
     * @param burst wrong guesses that fit into an unused bucket
     * @param every the time after which one more fits
     */
    record Limit(int burst, Duration every) {
        Duration span() {
            return every.multipliedBy(burst);
        }

        Limit inAFlood() {
            return new Limit(Math.max(1, burst / 10), every);
        }
    }
}
