package org.concilier.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.concilier.identity.BearerCredential;

/** Programs show an access token (RFC 6750): one Authorization header, never a query parameter. */
@ApplicationScoped
class BearerStrategy {
    private static final String SCHEME = "Bearer ";

    @Inject
    IdentityStoreHandler stores;

    AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Refusal.unauthorized(
                    response, "Bearer", "Send one Authorization header with a token from /oauth/token.");
        }
        var token = headers.get(0).substring(SCHEME.length()).strip();
        var result = stores.validate(new BearerCredential(token));
        if (result.getStatus() == Status.VALID) return context.notifyContainerAboutLogin(result);
        return Refusal.unauthorized(
                response, "Bearer error=\"invalid_token\"", "The token is not ours, or has ended; get a new one.");
    }
}
