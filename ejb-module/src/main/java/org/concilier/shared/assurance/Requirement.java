package org.concilier.shared.assurance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How sure we must be of who asks for an operation.
 *
 * @param least the level
 * @param freshness how long ago at most it was proved; null for as long as the session lives
 * @param orStrongest whether the strongest that the account could reach is enough where that is less: nobody is shut out
 *     for what they do not have
 */
public record Requirement(Assurance least, Duration freshness, boolean orStrongest) {
    /** As settings write it: a level, then possibly a freshness as an ISO 8601 duration, then possibly {@code or-strongest}. */
    public static Requirement parse(String text) {
        var words = text.strip().split("\\s+");
        var level = Assurance.named(words[0])
                .orElseThrow(() -> new IllegalArgumentException("no level is called " + words[0]));
        Duration freshness = null;
        var orStrongest = false;
        for (var i = 1; i < words.length; i++) {
            if (words[i].equals("or-strongest")) orStrongest = true;
            else freshness = Duration.parse(words[i]);
        }
        return new Requirement(level, freshness, orStrongest);
    }

    /** What {@link #parse} reads. */
    public String text() {
        return least.acr() + (freshness == null ? "" : " " + freshness) + (orStrongest ? " or-strongest" : "");
    }

    /** The level that this caller has to show. */
    public Assurance levelFor(Authentication who) {
        return orStrongest && least.atLeast(who.strongest()) && who.strongest().atLeast(Assurance.ONE)
                ? who.strongest()
                : least;
    }

    boolean isMetBy(Authentication who, Instant now) {
        return who.since(levelFor(who)).filter(since -> isFresh(since, now)).isPresent();
    }

    /** A proof lasts up to and without the end of its time. */
    private boolean isFresh(Instant since, Instant now) {
        return Optional.ofNullable(freshness)
                .map(time -> now.isBefore(since.plus(time)))
                .orElse(true);
    }
}
