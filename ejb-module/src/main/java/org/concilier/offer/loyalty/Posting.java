package org.concilier.offer.loyalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Points moved from one account to another: one entry on each, which sum to nothing.
 *
 * @param redemption what they were earned or spent with; null when nothing in particular
 */
record Posting(UUID customer, Account from, Account to, long points, Entry.Reason reason, UUID redemption, Instant at) {

    List<Entry> entries() {
        var id = UUID.randomUUID();
        return List.of(new Entry(id, this, from, -points), new Entry(id, this, to, points));
    }
}
