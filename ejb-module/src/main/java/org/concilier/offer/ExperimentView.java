package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import org.concilier.offer.experiment.Trial;

/**
 * An experiment. Its salt is not told: who knows it could work out anyone's part.
 *
 * @param holdout share that gets none of its offers, in basis points
 * @param conversionDays a purchase counts within so many days after the first part in it
 * @param createdBy {@code staff:login} or {@code client:id}
 */
public record ExperimentView(
        String code,
        String campaign,
        State state,
        int holdout,
        int conversionDays,
        List<Trial.Arm> arms,
        Instant createdAt,
        String createdBy,
        Instant startedAt,
        Instant endedAt,
        long version) {

    /** {@code DRAFT} until its campaign is published. */
    public enum State {
        DRAFT,
        RUNNING,
        ENDED
    }
}
