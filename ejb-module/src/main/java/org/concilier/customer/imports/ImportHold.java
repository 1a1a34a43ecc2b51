package org.concilier.customer.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Which node works on an import, and until when unless it says so again. */
record ImportHold(String node, Instant until) {
    static final Duration SILENCE = Duration.ofSeconds(15);

    /** New at each start: a process that was killed never comes back under its old name. */
    static final String THIS_NODE = UUID.randomUUID().toString();

    static ImportHold from(Instant now) {
        return new ImportHold(THIS_NODE, now.plus(SILENCE));
    }
}
