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
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.Customers;
import org.concilier.privacy.Accesses;
import org.concilier.privacy.CheckCount;
import org.concilier.shared.Caller;

/** Who looked at a customer's data, newest first. */
@Path("v1/customers/{id}/accesses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccessesResource {
    @Inject
    Accesses accesses;

    @Inject
    Customers customers;

    @Inject
    Caller caller;

    @GET
    public Response page(@PathParam("id") UUID id, @Context UriInfo uri) {
        require(id);
        var page = Page.of(uri);
        var found = accesses.entries(id, Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, access -> access, access -> access.id().toString(), uri)
                .build();
    }

    /** How often partners asked what the customer permits, by partner, purpose and day. */
    @GET
    @Path("checks")
    public Response checks(@PathParam("id") UUID id, @Context UriInfo uri) {
        require(id);
        var page = Page.of(uri);
        var found = accesses.checks(id, page.after(), page.limit() + 1);
        return page.answer(found, count -> count, CheckCount::cursor, uri).build();
    }

    /** To another customer, a stranger and nobody are told alike. */
    private void require(UUID id) {
        if (!caller.isAnotherCustomer(id) && !customers.exists(id)) throw new UnknownCustomer();
    }
}
