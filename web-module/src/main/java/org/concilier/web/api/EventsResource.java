package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.event.EventFeed;

/** The events, to be asked for (CloudEvents 1.0). */
@Path("v1/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
    @Inject
    EventFeed feed;

    /** Always with a link to go on from: at the end it gives what comes later. */
    @GET
    public Response read(@Context UriInfo uri) {
        var page = Page.of(uri);
        var part = feed.read(Cursors.number(page), page.limit());
        return Page.feed(part.events(), Long.toString(part.last()), uri).build();
    }

    /** The recipient that the caller speaks for has been told. */
    @POST
    @Path("{id}/acknowledgement")
    public void acknowledge(@PathParam("id") UUID id, @QueryParam("recipient") String recipient) {
        feed.acknowledge(id, recipient);
    }
}
