package org.concilier.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Set;
import org.concilier.privacy.RefusedCalls;

/**
 * Notes in a person's access log that a caller without the role or scope asked for that person. Refusals that a boundary
 * gives itself are noted there; this one is given before the boundary is entered.
 */
public class RefusedLooks implements ContainerResponseFilter {
    @Inject
    RefusedCalls refused;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem problem) || !problem.equals(AccessProblems.FORBIDDEN)) return;
        var call = AddressedPerson.of(request);
        call.ifPresent(named -> refused.note(
                named.kind(), named.name(), request.getMethod() + " " + named.address(), Set.of(named.category())));
    }
}
