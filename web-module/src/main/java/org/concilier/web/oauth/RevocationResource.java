package org.concilier.web.oauth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.concilier.identity.ForeignToken;
import org.concilier.identity.Revocations;
import org.concilier.shared.ConcilierPrincipal;

/** A program gives a token of its own back (RFC 7009). */
@Path("revoke")
@RequestScoped
public class RevocationResource {
    @Inject
    IdentityStoreHandler stores;

    @Inject
    Revocations revocations;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revoke(@HeaderParam("Authorization") String authorization, MultivaluedMap<String, String> form) {
        if (form == null
                || form.values().stream().anyMatch(values -> values.size() != 1)
                || form.getFirst("token") == null) {
            return OAuthError.of(400, "invalid_request", "send one token, and each parameter once");
        }
        var shown = ClientAuthentication.of(authorization, form);
        if (shown.isEmpty()) return OAuthError.unknownClient();
        var result = stores.validate(shown.get());
        if (result.getStatus() != Status.VALID) return OAuthError.unknownClient();
        try {
            revocations.revoke((ConcilierPrincipal) result.getCallerPrincipal(), form.getFirst("token"));
            return Response.ok().build();
        } catch (ForeignToken foreign) {
            return OAuthError.of(400, "unauthorized_client", foreign.getMessage());
        }
    }
}
