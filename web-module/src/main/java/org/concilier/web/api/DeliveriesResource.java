package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Function;
import org.concilier.event.Attempts;
import org.concilier.event.DeliveryView;

/** What became of the events that go to a webhook. */
@Path("v1/webhooks/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {
    @Inject
    Attempts attempts;

    @GET
    @Path("deliveries")
    public Response list(@PathParam("id") UUID id, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = attempts.list(id, Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, Function.identity(), (DeliveryView d) -> d.id().toString(), uri)
                .build();
    }

    @POST
    @Path("deliveries/{delivery}/redeliver")
    public Response again(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return Response.accepted(attempts.again(id, delivery)).build();
    }

    @POST
    @Path("ping")
    public Response ping(@PathParam("id") UUID id) {
        return Response.accepted(attempts.ping(id)).build();
    }
}
