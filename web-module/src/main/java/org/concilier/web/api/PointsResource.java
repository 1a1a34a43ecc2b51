package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.offer.loyalty.Points;
import org.concilier.offer.loyalty.PointsView;

/** What one customer has in the points programme. */
@Path("v1/customers/{customer}/points")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PointsResource {
    @Inject
    Points points;

    @GET
    public PointsView balance(@PathParam("customer") UUID customer) {
        return points.of(customer);
    }

    /** The ledger, the latest first. */
    @GET
    @Path("entries")
    public Response entries(@PathParam("customer") UUID customer, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = points.entries(customer, page.afterNumber(), page.limit() + 1);
        var next = Integer.toString(page.afterNumber() + page.limit());
        return page.answer(found, e -> e, (PointsView.Entry e) -> next, uri).build();
    }
}
