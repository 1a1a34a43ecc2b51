package org.concilier.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal.Kind;
import org.concilier.shared.assurance.Assurance;
import org.concilier.shared.assurance.Authentication;
import org.concilier.shared.assurance.Evidence;

/** Who calls in a test. */
public final class Callers {
    private Callers() {}

    public static ConcilierPrincipal customer(UUID id) {
        return new ConcilierPrincipal("customer-" + id, Kind.CUSTOMER, id, Set.of(Roles.CUSTOMER), "fr");
    }

    public static ConcilierPrincipal staff(String role) {
        return new ConcilierPrincipal(role + "@alba.example", Kind.STAFF, null, Set.of(role), "fr");
    }

    public static ConcilierPrincipal client(String... scopes) {
        return new ConcilierPrincipal("partner", Kind.CLIENT, null, Set.of(scopes), "en");
    }

    /** The same caller, who has just shown a passkey or, for a program, its key. */
    public static ConcilierPrincipal proved(ConcilierPrincipal caller, Instant now) {
        var shown = Map.of(Evidence.POP, now, Evidence.USER, now, Evidence.MFA, now);
        var proof = new Authentication(UUID.randomUUID(), shown, Assurance.PHR);
        return new ConcilierPrincipal(
                caller.getName(), caller.kind(), caller.customerId(), caller.groups(), caller.locale(), proof);
    }
}
