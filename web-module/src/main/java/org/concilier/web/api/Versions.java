package org.concilier.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Versions of resources as entity tags (RFC 9110 section 8.8.3). */
final class Versions {
    private Versions() {}

    static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** 304 when the caller has this version already. */
    static Optional<Response.ResponseBuilder> unchanged(Request request, EntityTag tag) {
        return Optional.ofNullable(request.evaluatePreconditions(tag));
    }

    /** The version that a change is based on: 428 without If-Match (RFC 6585), 412 when it cannot be ours. */
    static long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new WebApplicationException(428);
        try {
            return Long.parseLong(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new WebApplicationException(412);
        }
    }
}
