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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concilier.identity.Tokens;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.web.ops.Meters;

/** {@code client_credentials} for programs, known by secret or by signed assertion (RFC 6749 4.4, RFC 7523). */
@Path("token")
@RequestScoped
public class TokenResource {
    @Inject
    IdentityStoreHandler stores;

    @Inject
    Tokens tokens;

    @Inject
    Meters meters;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(@HeaderParam("Authorization") String authorization, MultivaluedMap<String, String> form) {
        if (form.values().stream().anyMatch(values -> values.size() != 1)) {
            return error(400, "invalid_request", "each parameter may come once");
        }
        if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return error(400, "unsupported_grant_type", "grant_type must be client_credentials");
        }
        var shown = ClientAuthentication.of(authorization, form);
        if (shown.isEmpty()) return unknownClient();
        var result = stores.validate(shown.get());
        meters.signIn("program", result.getStatus() == Status.VALID);
        return result.getStatus() == Status.VALID ? granted(result, form.getFirst("scope")) : unknownClient();
    }

    private Response granted(CredentialValidationResult client, String wanted) {
        var scopes = wanted == null
                ? client.getCallerGroups()
                : new HashSet<>(List.of(wanted.strip().split(" +")));
        if (!client.getCallerGroups().containsAll(scopes)) {
            return error(400, "invalid_scope", "this client may have: " + join(client.getCallerGroups()));
        }
        var principal = (ConcilierPrincipal) client.getCallerPrincipal();
        var body = Map.of(
                "access_token",
                tokens.issue(principal.getName(), scopes),
                "token_type",
                "Bearer",
                "expires_in",
                Tokens.SECONDS,
                "scope",
                join(scopes));
        return Response.ok(body).header("Pragma", "no-cache").build();
    }

    private static Response unknownClient() {
        return Response.fromResponse(error(401, "invalid_client", "the client is unknown or did not prove itself"))
                .header("WWW-Authenticate", "Basic realm=\"concilier\"")
                .build();
    }

    /** RFC 6749 section 5.2; programs expect exactly this, not a problem document. */
    private static Response error(int status, String code, String description) {
        return Response.status(status)
                .entity(Map.of("error", code, "error_description", description))
                .build();
    }

    private static String join(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }
}
