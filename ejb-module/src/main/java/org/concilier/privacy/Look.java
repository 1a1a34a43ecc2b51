package org.concilier.privacy;

import java.util.Collection;
import java.util.List;

/** What was looked at, why, and on which basis, or, when it was not allowed, the reason of the refusal. */
record Look(String why, List<String> categories, String basis, boolean allowed) {
    static Look allowed(String why, Collection<String> categories, String basis) {
        return new Look(why, categories.stream().sorted().toList(), basis, true);
    }

    static Look refused(String why, Collection<String> categories, String reason) {
        return new Look(why, categories.stream().sorted().toList(), reason, false);
    }
}
