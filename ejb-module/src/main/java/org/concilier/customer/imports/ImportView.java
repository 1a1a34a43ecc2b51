package org.concilier.customer.imports;

import java.time.Instant;
import java.util.UUID;

/**
 * An import as the partner sees it.
 *
 * @param rows records worked off so far, accepted and rejected; the rows of one order of a CSV file are one record
 * @param resumeFromLine first line that must be sent again; null unless interrupted or failed
 */
public record ImportView(
        UUID id,
        String kind,
        ImportState state,
        long rows,
        long accepted,
        long rejected,
        Instant startedAt,
        Instant finishedAt,
        Long resumeFromLine,
        String failure) {
    /** A record that did not go in: its first line in the file, and why. */
    public record Reject(long line, String reason) {}
}
