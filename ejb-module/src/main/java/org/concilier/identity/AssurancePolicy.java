package org.concilier.identity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each realm asks for before it opens; the one place that says so. */
final class AssurancePolicy {
    private static final Map<Realm, Set<Evidence>> NEEDED = Map.of(
            Realm.PORTAL, EnumSet.of(Evidence.PWD),
            Realm.DESK, EnumSet.of(Evidence.PWD, Evidence.OTP));

    private AssurancePolicy() {}

    static boolean opens(Realm realm, Set<Evidence> collected) {
        return collected.containsAll(NEEDED.get(realm));
    }
}
