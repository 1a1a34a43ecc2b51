package org.concilier.web.security;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concilier.web.api.Problem;

/** Refusals that the mechanism writes itself: JAX-RS never sees them. */
final class Refusal {
    private Refusal() {}

    static AuthenticationStatus unauthorized(HttpServletResponse response, String challenge, String detail)
            throws AuthenticationException {
        response.setHeader("WWW-Authenticate", challenge);
        return problem(response, 401, "Unauthorized", detail);
    }

    static AuthenticationStatus problem(HttpServletResponse response, int status, String title, String detail)
            throws AuthenticationException {
        try {
            Problem.of(title, status, detail).write(response);
            response.flushBuffer();
        } catch (IOException e) {
            throw new AuthenticationException("the caller went away", e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
