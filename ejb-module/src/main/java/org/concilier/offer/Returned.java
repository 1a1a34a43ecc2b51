package org.concilier.offer;

import java.util.List;

/**
 * A part of a redemption that comes back, in minor units and points.
 *
 * @param amount the lines' amounts and {@code shipping} together
 */
record Returned(long amount, long shipping, long pointsTaken, long pointsRestored, List<Rollback.Line> lines) {}
