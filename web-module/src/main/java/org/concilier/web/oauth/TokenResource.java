package org.concilier.web.oauth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.identity.Grants;
import org.concilier.identity.dpop.DpopProof;
import org.concilier.identity.dpop.DpopProofs;
import org.concilier.identity.dpop.InvalidDpopProof;
import org.concilier.identity.dpop.StaleDpopNonce;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.web.ops.Meters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code client_credentials} for programs, known by secret or by signed assertion (RFC 6749 4.4, RFC 7523); with a proof of
 * possession the token is bound to its key (RFC 9449 section 5).
 */
@Path("token")
@RequestScoped
public class TokenResource {
    @Inject
    IdentityStoreHandler stores;

    @Inject
    Grants grants;

    @Inject
    DpopProofs proofs;

    @Inject
    Meters meters;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(
            @HeaderParam("Authorization") String authorization,
            @Context HttpHeaders headers,
            MultivaluedMap<String, String> form) {
        if (form == null || form.values().stream().anyMatch(values -> values.size() != 1)) {
            return OAuthError.of(400, "invalid_request", "send a form, and each parameter once");
        }
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return OAuthError.of(400, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        try {
            return proved(authorization, form, proof(headers.getRequestHeader("DPoP")));
        } catch (StaleDpopNonce stale) {
            return nonced(OAuthError.of(400, "use_dpop_nonce", stale.getMessage()));
        } catch (InvalidDpopProof invalid) {
            return OAuthError.of(400, "invalid_dpop_proof", invalid.getMessage());
        }
    }

    /** Looked at before the client is: an assertion is not used up by a proof that has to be made again. */
    private DpopProof proof(List<String> shown) {
        if (shown == null || shown.isEmpty()) return null;
        return proofs.check(shown, "POST", publicUrl + "/oauth/token", null);
    }

    private Response proved(String authorization, MultivaluedMap<String, String> form, DpopProof proof) {
        var shown = ClientAuthentication.of(authorization, form);
        if (shown.isEmpty()) return OAuthError.unknownClient();
        var result = stores.validate(shown.get());
        meters.signIn("program", result.getStatus() == Status.VALID);
        return result.getStatus() == Status.VALID
                ? granted(result, form.getFirst("scope"), proof)
                : OAuthError.unknownClient();
    }

    private Response granted(CredentialValidationResult client, String wanted, DpopProof proof) {
        var scopes = wanted == null
                ? client.getCallerGroups()
                : new HashSet<>(List.of(wanted.strip().split(" +")));
        if (!client.getCallerGroups().containsAll(scopes)) {
            return OAuthError.of(400, "invalid_scope", "this client may have: " + join(client.getCallerGroups()));
        }
        var granted = grants.grant((ConcilierPrincipal) client.getCallerPrincipal(), scopes, proof);
        var body = Map.of(
                "access_token",
                granted.token(),
                "token_type",
                granted.type(),
                "expires_in",
                granted.seconds(),
                "scope",
                join(scopes));
        var answer = Response.ok(body).header("Pragma", "no-cache").build();
        return proof == null ? answer : nonced(answer);
    }

    private Response nonced(Response answer) {
        return Response.fromResponse(answer)
                .header("DPoP-Nonce", proofs.nonce())
                .build();
    }

    private static String join(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }
}
