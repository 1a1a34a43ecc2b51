package org.concilier.offer;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concilier.offer.rule.Attribute;

/**
 * What personal offers were worth against those for everyone, and what they read. Numbers of persons are texts: fewer
 * than ten read {@code <10}, and what they saved is not told.
 *
 * @param limit the gap that publishing allows, in basis points of the cart
 * @param gap what personal offers took off more than those for everyone, in basis points of the carts; null where one
 *     side is too few to tell
 * @param withinLimit null where there is no gap to tell
 * @param protectedRead whether any live rule reads what is protected, directly or derived: always false, or the check
 *     at publishing has failed
 * @param offers that run and read something personal
 */
public record FairnessReport(
        Instant since,
        Instant until,
        int limit,
        Side personalised,
        Side general,
        Integer gap,
        Boolean withinLimit,
        boolean protectedRead,
        List<Reading> offers) {

    /**
     * Redemptions of one sort.
     *
     * @param share taken off the carts, in basis points; null for fewer than ten customers
     */
    public record Side(String customers, Integer share) {}

    /** An offer, and what its rule reads. */
    public record Reading(String offer, List<Read> reads) {}

    /**
     * @param derivedFrom what it is computed from; empty for what is told or observed
     * @param protection its own, and the strictest of what it is derived from
     */
    public record Read(
            String attribute,
            String category,
            Set<String> purposes,
            List<String> derivedFrom,
            Attribute.Protection protection) {}
}
