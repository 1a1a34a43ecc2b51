package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concilier.identity.ClientDraft;
import org.concilier.identity.ClientView;
import org.concilier.identity.Clients;
import org.concilier.shared.Fields;

/** The programs that may call. */
@Path("v1/clients")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ClientsResource {
    @Inject
    Clients clients;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var client = clients.register(ClientDraft.from(body));
            var address = uri.getAbsolutePathBuilder().path(client.clientId());
            return ClientBody.shown(Response.created(address.build()), client);
        });
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = clients.list(page.after(), page.limit() + 1);
        return page.answer(found, ClientBody::of, ClientView::clientId, uri).build();
    }
}
