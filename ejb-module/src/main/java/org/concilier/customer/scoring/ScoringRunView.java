package org.concilier.customer.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How far a run has come.
 *
 * @param asOf the day for which everybody is scored
 * @param parts into how many the customers are divided; 0 while the models are made
 * @param partsDone how many of these are worked off
 * @param customers with figures, looked at so far
 * @param scored of them, scored by a model
 * @param skipped of them, left out because they do not consent to journey profiling
 * @param erased scores that there were before and are no more
 * @param cutPoints versions made by this run, by currency
 * @param models made by this run, or why there is none
 * @param failure why it ended before its time; null otherwise
 */
public record ScoringRunView(
        UUID id,
        State state,
        Cause cause,
        String startedBy,
        LocalDate asOf,
        long parts,
        long partsDone,
        long customers,
        long scored,
        long skipped,
        long erased,
        List<CutPointsView> cutPoints,
        List<ModelView> models,
        Instant startedAt,
        Instant finishedAt,
        String failure) {

    /** A run that was interrupted goes on by itself, in the state that it was in. */
    public enum State {
        PREPARING,
        SCORING,
        FINISHED,
        FAILED
    }

    public enum Cause {
        NIGHTLY,
        ASKED
    }
}
