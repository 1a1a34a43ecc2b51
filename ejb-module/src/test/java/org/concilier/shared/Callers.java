package org.concilier.shared;

import java.util.Set;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal.Kind;

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
}
