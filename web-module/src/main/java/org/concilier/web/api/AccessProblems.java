package org.concilier.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A role that an EJB asks for and the caller has not: 403 for the known, 401 for strangers. */
public class AccessProblems implements ExceptionMapper<EJBAccessException> {
    static final Problem FORBIDDEN =
            Problem.of("Forbidden", 403, "Your token's scope or your role does not allow this.");

    @Inject
    SecurityContext security;

    @Override
    public Response toResponse(EJBAccessException e) {
        if (security.getCallerPrincipal() == null) {
            return Response.fromResponse(Problem.of("Unauthorized", 401, "Send a token from /oauth/token.")
                            .response())
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        return FORBIDDEN.response();
    }
}
