package org.concilier.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.concilier.shared.Caller;

/**
 * Notes calls that were refused for want of a role or scope before any bean saw them, when their address names a person
 * whom we know. Callers who did not prove who they are leave no entry: anyone could make them.
 */
@Stateless
@PermitAll
public class RefusedCalls {
    private static final String REASON = "refused: the caller's role or scope does not allow it";

    @Inject
    Instance<Naming> namings;

    @Inject
    Refusals refusals;

    @Inject
    AccessLog log;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * @param kind what stands before the name in the address, such as {@code customers}
     * @param name as it stands in the address
     * @param call what was called, without the name, such as {@code GET /v1/customers/{id}/journey}
     * @param categories what was asked for, such as {@code journey}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(String kind, String name, String call, Set<String> categories) {
        if (caller.principal().isEmpty()) return;
        for (var naming : namings) {
            if (!naming.kind().equals(kind)) continue;
            naming.customer(name)
                    .filter(id -> refusals.admits(caller.name(), id, clock.instant()))
                    .ifPresent(id -> log.refused(id, "calling " + call, categories, REASON));
        }
    }
}
