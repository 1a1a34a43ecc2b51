package org.concilier.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The one authentication mechanism: it hands each request to the strategy of its path. */
@ApplicationScoped
public class PathMechanism implements HttpAuthenticationMechanism {
    @Inject
    BearerStrategy bearer;

    @Inject
    GovstackStrategy govstack;

    @Inject
    SessionStrategy sessions;

    @Inject
    OperationsStrategy operations;

    @Inject
    AnswerHeaders headers;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        headers.on(request, response);
        if (context.isAuthenticationRequest()) return sessions.signIn(request, response, context);
        return switch (Area.of(request.getRequestURI())) {
            case API -> bearer.authenticate(request, response, context);
            case GOVSTACK -> govstack.authenticate(request, response, context);
            case PORTAL, DESK, OFFICE -> sessions.authenticate(request, response, context);
            case OPERATIONS -> operations.authenticate(request, response, context);
            case OPEN -> context.doNothing();
            case NOWHERE -> refuse(response);
        };
    }

    private static AuthenticationStatus refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return AuthenticationStatus.SEND_FAILURE;
    }
}
