package org.concilier.offer.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a member has.
 *
 * @param lots with points left, those that end first at the front
 */
public record PointsView(Sums balance, List<Lot> lots) {

    /**
     * Sums of the entries.
     *
     * @param pending earned, and not to be used yet
     * @param active to be used; below 0 when points that were spent have been taken back
     * @param earned ever, without what was taken back: levels follow from it, not from what is left
     */
    public record Sums(long pending, long active, long spent, long expired, long earned) {
        static final Sums NONE = new Sums(0, 0, 0, 0, 0);
    }

    /** Points that end together. */
    public record Lot(
            UUID redemptionId, long earned, long remaining, String state, Instant activeFrom, Instant expiresAt) {}

    /** One side of a posting. */
    public record Entry(
            UUID id,
            UUID postingId,
            Account account,
            long points,
            String reason,
            UUID redemptionId,
            Instant postedAt) {}
}
