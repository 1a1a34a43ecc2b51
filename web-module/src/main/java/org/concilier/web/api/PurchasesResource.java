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
import java.util.UUID;
import org.concilier.customer.PurchaseView;
import org.concilier.customer.Purchases;
import org.concilier.shared.Fields;

/** What one customer bought. */
@Path("v1/customers/{customer}/purchases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PurchasesResource {
    @Inject
    Purchases purchases;

    @Inject
    Idempotent idempotent;

    /** 201, or 200 with the purchase that is there already. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @PathParam("customer") UUID customer, Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var recorded = purchases.record(customer, body);
            var address = uri.getAbsolutePathBuilder()
                    .path(recorded.purchase().id().toString())
                    .build();
            var response =
                    recorded.isNew() ? Response.created(address) : Response.ok().location(address);
            return response.entity(PurchaseBody.of(recorded.purchase())).build();
        });
    }

    @GET
    public Response page(@PathParam("customer") UUID customer, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = purchases.page(customer, Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, PurchaseBody::of, (PurchaseView p) -> p.id().toString(), uri)
                .build();
    }

    @GET
    @Path("{id}")
    public PurchaseBody one(@PathParam("customer") UUID customer, @PathParam("id") UUID id) {
        return PurchaseBody.of(purchases.find(customer, id));
    }
}
