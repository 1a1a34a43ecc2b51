package org.concilier.consent;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that one person permits at one moment; what is not in it is a no.
 *
 * @param epoch number of consent changes of this person; a higher one makes this answer stale
 */
public record Grants(UUID customerId, long epoch, Map<String, Grant> byPurpose) {
    public Grants {
        byPurpose = Map.copyOf(byPurpose);
    }

    static Grants none(UUID customerId) {
        return new Grants(customerId, 0, Map.of());
    }

    public boolean permits(String purpose) {
        return byPurpose.containsKey(purpose);
    }

    /** Codes of the purposes permitted. */
    public Set<String> purposes() {
        return byPurpose.keySet();
    }
}
