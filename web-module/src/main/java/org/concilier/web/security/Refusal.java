package org.concilier.web.security;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

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
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        var type = "/problems/" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        try {
            response.getWriter()
                    .write("{\"type\":\"" + type + "\",\"title\":\"" + title + "\",\"status\":" + status
                            + ",\"detail\":\"" + detail + "\"}");
            response.flushBuffer();
        } catch (IOException e) {
            throw new AuthenticationException("the caller went away", e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
