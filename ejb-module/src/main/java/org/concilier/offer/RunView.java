package org.concilier.offer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * How far a run has come.
 *
 * @param customers decided for so far
 * @param personalised of them, with at least one personal offer
 * @param general of them, with offers for everyone only
 * @param stages customers by stage, counting only those who agreed to journey profiling
 */
public record RunView(
        UUID id,
        String placement,
        State state,
        long customers,
        long personalised,
        long general,
        Map<String, Long> stages,
        Instant startedAt,
        Instant finishedAt) {

    /** A run that was interrupted is still running: it goes on by itself. */
    public enum State {
        RUNNING,
        FINISHED
    }

    static RunView of(DecisionRun run, Map<String, Long> stages) {
        return new RunView(
                run.id(),
                run.placement(),
                run.state(),
                run.customers(),
                run.personalised(),
                run.customers() - run.personalised(),
                stages,
                run.startedAt(),
                run.finishedAt());
    }
}
