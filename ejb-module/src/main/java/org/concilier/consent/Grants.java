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
 * @param heldBack purposes agreed to that are not permitted while the person's data is only to be kept
 */
public record Grants(UUID customerId, long epoch, Map<String, Grant> byPurpose, Set<String> heldBack) {
    public Grants {
        byPurpose = Map.copyOf(byPurpose);
        heldBack = Set.copyOf(heldBack);
    }

    /** Of a person whose data may be used. */
    public Grants(UUID customerId, long epoch, Map<String, Grant> byPurpose) {
        this(customerId, epoch, byPurpose, Set.of());
    }

    /** All held back for a person whose data is restricted, all permitted otherwise. */
    static Grants of(UUID customerId, long epoch, Map<String, Grant> agreed, boolean restricted) {
        return restricted
                ? new Grants(customerId, epoch, Map.of(), agreed.keySet())
                : new Grants(customerId, epoch, agreed);
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
