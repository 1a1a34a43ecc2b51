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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import org.concilier.identity.ClientSecretCredential;

/**
 * GovStack's clients and its test suite know no token endpoint: here, and nowhere else, a program may show its id and secret
 * with each request (RFC 7617). It gets the same scopes as with a token, and no session.
 */
@ApplicationScoped
class GovstackStrategy {
    private static final String SCHEME = "Basic ";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    BearerStrategy bearer;

    AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.size() == 1 && (is(headers.get(0), "Bearer ") || is(headers.get(0), "DPoP "))) {
            return bearer.authenticate(request, response, context);
        }
        var shown = headers.size() == 1 && is(headers.get(0), SCHEME)
                ? credential(headers.get(0).substring(SCHEME.length()).strip())
                : Optional.<ClientSecretCredential>empty();
        if (shown.isPresent()) {
            var result = stores.validate(shown.get());
            if (result.getStatus() == Status.VALID) return context.notifyContainerAboutLogin(result);
        }
        return Refusal.unauthorized(
                response, "Basic realm=\"concilier\", Bearer", "Send a client's id and secret, or a token.");
    }

    private static boolean is(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<ClientSecretCredential> credential(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(new ClientSecretCredential(pair[0], pair[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
