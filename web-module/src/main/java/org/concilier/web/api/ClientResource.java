package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.concilier.identity.Clients;
import org.concilier.shared.Fields;

/** One program: what it may do, how it proves itself, and the end of its tokens. */
@Path("v1/clients/{client}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {
    @Inject
    Clients clients;

    /** A secret as it is told, once. */
    public record Told(String clientSecret) {}

    @GET
    public Response one(@PathParam("client") String id, @Context Request request) {
        var client = clients.find(id);
        return Versions.unchanged(request, Versions.tag(client.version()))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> ClientBody.shown(Response.ok(), client));
    }

    /** RFC 7396: other scopes, other keys, a pause. */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("client") String id, @HeaderParam("If-Match") String ifMatch, Fields patch) {
        return ClientBody.shown(Response.ok(), clients.change(id, Versions.required(ifMatch), patch));
    }

    /** No stored answer holds it: whoever missed it asks for another one. */
    @POST
    @Path("secret")
    public Told renewSecret(@PathParam("client") String id) {
        return new Told(clients.renewSecret(id));
    }

    @DELETE
    @Path("secret")
    public void dropSecret(@PathParam("client") String id) {
        clients.dropSecret(id);
    }

    @POST
    @Path("revocation")
    public void endTokens(@PathParam("client") String id) {
        clients.endTokens(id);
    }
}
