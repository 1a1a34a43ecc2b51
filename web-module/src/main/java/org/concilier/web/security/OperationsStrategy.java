package org.concilier.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Roles;

/** Metrics and the API description are for a caller on this machine, or one with the admin scope. */
@ApplicationScoped
class OperationsStrategy {
    @Inject
    BearerStrategy bearer;

    AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (isLocal(request)) return context.doNothing();
        var status = bearer.authenticate(request, response, context);
        if (status != AuthenticationStatus.SUCCESS) return status;
        var caller = (ConcilierPrincipal) context.getCallerPrincipal();
        return caller.groups().contains(Roles.ADMIN)
                ? status
                : Refusal.problem(response, 403, "Forbidden", "This needs the admin scope.");
    }

    /** A forwarded request comes from elsewhere, however near the proxy is. */
    private static boolean isLocal(HttpServletRequest request) {
        if (request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null) return false;
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
