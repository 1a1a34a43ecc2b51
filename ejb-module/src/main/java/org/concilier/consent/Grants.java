package org.concilier.consent;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.privacy.Basis;

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

    /** These consents as what a look rests on; purposes not permitted are left out. */
    public Basis basis(Collection<String> purposes) {
        return Basis.consents(purposes.stream()
                .distinct()
                .filter(byPurpose::containsKey)
                .collect(Collectors.toMap(
                        purpose -> purpose, purpose -> byPurpose.get(purpose).consentId())));
    }

    /** Codes of the purposes permitted. */
    public Set<String> purposes() {
        return byPurpose.keySet();
    }
}
