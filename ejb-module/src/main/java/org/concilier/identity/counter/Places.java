package org.concilier.identity.counter;

import org.concilier.shared.InvalidInput;

/** How places are named. */
final class Places {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    private Places() {}

    /** @throws InvalidInput for anything else */
    static void require(String place) {
        if (place == null || !place.matches(NAME)) {
            throw new InvalidInput("/place", "must be lower-case letters, digits and hyphens, such as lille-gate-4");
        }
    }
}
