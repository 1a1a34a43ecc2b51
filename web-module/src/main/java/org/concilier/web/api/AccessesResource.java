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
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;

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
        // To another customer, a stranger and nobody are told alike.
        if (!caller.isAnotherCustomer(id) && !customers.exists(id)) throw new UnknownCustomer();
        var page = Page.of(uri);
        var found = accesses.entries(id, after(page), page.limit() + 1);
        return page.answer(found, access -> access, access -> access.id().toString(), uri)
                .build();
    }

    private static UUID after(Page page) {
        try {
            return page.after() == null ? null : UUID.fromString(page.after());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/after", "must be taken as it is from a Link header");
        }
    }
}
