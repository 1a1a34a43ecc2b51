package org.concilier.web.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Whoever sends nothing where something is read is told what to send; JAX-RS would go on with nothing. */
public class BodyNeeded implements ContainerRequestFilter {
    @Context
    ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        var reads = asked.getResourceMethod().getAnnotation(Consumes.class);
        if (reads == null || request.getMediaType() != null || request.hasEntity()) return;
        // Whatever reads anything may be sent nothing.
        if (List.of(reads.value()).contains(MediaType.WILDCARD)) return;
        var detail = "Send a body, and what it is: Content-Type: " + String.join(" or ", reads.value()) + ".";
        request.abortWith(Problem.of("Missing Body", 400, detail).response());
    }
}
