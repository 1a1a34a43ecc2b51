package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concilier.identity.call.Telephony;
import org.concilier.shared.Fields;

/** Calls at the call centre, as telephony tells of them. */
@Path("v1/interactions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InteractionsResource {
    @Inject
    Telephony telephony;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var call = telephony.open(body);
            var address = uri.getAbsolutePathBuilder().path(call.interaction()).build();
            return Response.created(address).entity(call).build();
        });
    }

    @GET
    @Path("{interaction}")
    public Telephony.Call find(@PathParam("interaction") String interaction) {
        return telephony.find(interaction);
    }

    /** What the call allowed is taken back before the answer. */
    @POST
    @Path("{interaction}/hang-up")
    public void hangUp(@PathParam("interaction") String interaction) {
        telephony.close(interaction);
    }
}
