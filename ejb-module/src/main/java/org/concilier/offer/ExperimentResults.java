package org.concilier.offer;

import java.time.LocalDate;
import java.util.List;

/**
 * What an experiment has shown so far, by counts of those who agreed to measurement. Fewer than ten read {@code <10}.
 *
 * @param measuredOn the day of these counts; they are taken once a day
 */
public record ExperimentResults(String code, LocalDate measuredOn, List<Part> parts, List<Difference> differences) {
    /**
     * @param part name of an arm, or {@code holdout}
     * @param converted share who bought afterwards, in basis points; null for fewer than ten persons
     */
    public record Part(String part, String persons, Integer converted) {}

    /**
     * An arm against the holdout, in basis points; the interval is a 95 % one by Newcombe's hybrid score method (1998).
     *
     * @param lower null, as the others, where a part has fewer than ten persons
     */
    public record Difference(String arm, Integer uplift, Integer lower, Integer upper, Verdict verdict) {}

    /** What can be said. */
    public enum Verdict {
        /** The interval holds zero. */
        NO_DIFFERENCE_SHOWN_YET,
        MORE_THAN_HOLDOUT,
        LESS_THAN_HOLDOUT,
        TOO_FEW_TO_TELL
    }
}
