package org.concilier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The one bound of this node. */
@ApplicationScoped
class Refusals {
    private final RefusalBound bound = new RefusalBound();

    public boolean admits(String caller, UUID person, Instant now) {
        return bound.admits(caller, person, now);
    }
}
