package org.concilier.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.concilier.identity.BearerCredential;
import org.concilier.identity.BoundTokenCredential;
import org.concilier.identity.dpop.InvalidDpopProof;
import org.concilier.identity.dpop.StaleDpopNonce;
import org.concilier.shared.Jws;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Programs show an access token in one Authorization header, never in a query parameter: a bearer token (RFC 6750), or one
 * bound to a key with a proof that they hold it (RFC 9449 section 7).
 */
@ApplicationScoped
class BearerStrategy {
    private static final String BEARER = "Bearer ";
    private static final String DPOP = "DPoP ";
    private static final String ALGORITHMS = "algs=\"" + String.join(" ", Jws.ALGORITHMS) + "\"";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    AuthenticationStatus authenticate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var headers = Collections.list(request.getHeaders("Authorization"));
        var shown = headers.size() == 1 ? headers.get(0) : "";
        if (is(shown, BEARER)) {
            var token = shown.substring(BEARER.length()).strip();
            return enter(new BearerCredential(token), "Bearer error=\"invalid_token\"", response, context);
        }
        if (is(shown, DPOP)) return bound(shown.substring(DPOP.length()).strip(), request, response, context);
        return Refusal.unauthorized(
                response,
                "Bearer, DPoP " + ALGORITHMS,
                "Send one Authorization header with a token from /oauth/token.");
    }

    private AuthenticationStatus bound(
            String token, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var proofs = Collections.list(request.getHeaders("DPoP"));
        var shown = new BoundTokenCredential(token, proofs, request.getMethod(), publicUrl + request.getRequestURI());
        try {
            return enter(shown, challenge("invalid_token"), response, context);
        } catch (StaleDpopNonce stale) {
            response.setHeader("DPoP-Nonce", stale.nonce());
            return Refusal.unauthorized(response, challenge("use_dpop_nonce"), sentence(stale.getMessage()));
        } catch (InvalidDpopProof invalid) {
            return Refusal.unauthorized(
                    response,
                    challenge("invalid_dpop_proof"),
                    sentence("the proof does not hold: " + invalid.getMessage()));
        }
    }

    private AuthenticationStatus enter(
            Credential shown, String challenge, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var result = stores.validate(shown);
        if (result.getStatus() == Status.VALID) return context.notifyContainerAboutLogin(result);
        return Refusal.unauthorized(response, challenge, "The token is not ours, or has ended; get a new one.");
    }

    private static boolean is(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static String challenge(String error) {
        return "DPoP error=\"" + error + "\", " + ALGORITHMS;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
