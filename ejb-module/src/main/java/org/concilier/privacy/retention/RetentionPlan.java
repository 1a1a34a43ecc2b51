package org.concilier.privacy.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * What retention would end, and when.
 *
 * @param inactivity how long persons may be away, ISO 8601
 * @param notice how long before it is told
 * @param persons how many persons there are
 * @param toBeTold how many will be told by the next run
 * @param told how many have been told and wait for their day
 * @param dueNow how many the next run erases, unless something speaks against it
 * @param spared how many of the first hundred who are due are spared: restricted, or waiting for an answer
 * @param days what is due on each of the next days that have any, soonest first
 * @param perishable working data
 */
public record RetentionPlan(
        String inactivity,
        String notice,
        long persons,
        long toBeTold,
        long told,
        long dueNow,
        long spared,
        List<Day> days,
        List<Kept> perishable) {

    /** How many persons are due on a day. */
    public record Day(LocalDate on, long persons) {}

    /**
     * Working data of one kind.
     *
     * @param kept how long, ISO 8601
     * @param due how many rows the next run deletes
     */
    public record Kept(String what, String kept, long due) {}
}
