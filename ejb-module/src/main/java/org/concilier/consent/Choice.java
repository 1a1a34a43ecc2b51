package org.concilier.consent;

import java.util.UUID;

/**
 * One person's answer on its way into the book.
 *
 * @param recordedBy who hands it in: login or client id, or {@code customer}
 * @param route which way it came in; null for the way its caller came in
 */
public record Choice(UUID customerId, RecordedChoice answer, String recordedBy, Route route) {
    /** Handed in by the running caller. */
    public Choice(UUID customerId, RecordedChoice answer, String recordedBy) {
        this(customerId, answer, recordedBy, null);
    }

    /** A line of a file. */
    public static Choice imported(UUID customerId, RecordedChoice answer, String recordedBy) {
        return new Choice(customerId, answer, recordedBy, Route.IMPORT);
    }

    Choice through(Route present) {
        return route == null ? new Choice(customerId, answer, recordedBy, present) : this;
    }
}
