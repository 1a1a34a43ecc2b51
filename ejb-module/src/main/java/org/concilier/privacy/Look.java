package org.concilier.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was looked at of whom, why, and on which basis, or, when it was not allowed, the reason of the refusal. */
record Look(UUID customerId, String why, List<String> categories, Basis basis, boolean allowed) {
    static Look allowed(UUID customerId, String why, Collection<String> categories, Basis basis) {
        return new Look(customerId, why, categories.stream().sorted().toList(), basis, true);
    }

    static Look refused(UUID customerId, String why, Collection<String> categories, String reason) {
        return new Look(customerId, why, categories.stream().sorted().toList(), Basis.of(reason), false);
    }
}
