package org.concilier.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The caller of the running request, as the container knows it. */
@Dependent
public class Caller {
    @Inject
    SecurityContext security;

    /** Empty for the system itself (scheduled and background work). */
    public Optional<ConcilierPrincipal> principal() {
        return security.getPrincipalsByType(ConcilierPrincipal.class).stream().findFirst();
    }

    /** Name for records: login, client id, or {@code system}. */
    public String name() {
        return principal().map(ConcilierPrincipal::getName).orElse("system");
    }

    /** Name for records that outlive a person: a customer is called that, never by a login that may be an address. */
    public String recorder() {
        return principal()
                .filter(p -> p.kind() == ConcilierPrincipal.Kind.CUSTOMER)
                .map(p -> "customer")
                .orElseGet(this::name);
    }

    /** Whether the caller is this very customer. */
    public boolean is(UUID customerId) {
        return principal().map(p -> customerId.equals(p.customerId())).orElse(false);
    }

    /** Whether the caller is a customer, and another one. */
    public boolean isAnotherCustomer(UUID customerId) {
        return principal()
                .map(p -> p.kind() == ConcilierPrincipal.Kind.CUSTOMER && !customerId.equals(p.customerId()))
                .orElse(false);
    }

    /** Whether the caller may know which member of staff did what: privacy staff, auditors, and programs of theirs. */
    public boolean mayKnowStaff() {
        return principal()
                .filter(p -> !Collections.disjoint(
                        p.groups(),
                        Set.of(Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR, Roles.AUDIT_READ)))
                .isPresent();
    }
}
