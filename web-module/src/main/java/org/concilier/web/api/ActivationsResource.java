package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concilier.identity.Invitations;
import org.concilier.identity.Invitations.Activation;
import org.concilier.shared.Fields;

/** The customer's side of an invitation; open to anyone who holds a code. */
@Path("v1/activations")
@RequestScoped
public class ActivationsResource {
    @Inject
    Invitations invitations;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response activate(Fields body) {
        invitations.activate(Activation.read(body));
        return Response.noContent().build();
    }
}
