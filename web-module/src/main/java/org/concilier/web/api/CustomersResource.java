package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.consent.UnknownCustomer;
import org.concilier.customer.CustomerView;
import org.concilier.customer.Customers;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** Who the customers are. */
@Path("v1/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
    @Inject
    Customers customers;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var customer = customers.register(body);
            var address =
                    uri.getAbsolutePathBuilder().path(customer.id().toString()).build();
            return Response.created(address)
                    .tag(CustomerBody.tag(customer))
                    .entity(CustomerBody.of(customer))
                    .build();
        });
    }

    /** The one customer with that external id. */
    @GET
    public Response byExternalId(@QueryParam("externalId") String externalId, @Context Request request) {
        if (externalId == null || externalId.isBlank()) throw new InvalidInput("/externalId", "is required");
        var customer = customers.findByExternalId(externalId.strip()).orElseThrow(UnknownCustomer::new);
        return shown(customer, request);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        return shown(customers.find(id), request);
    }

    /** RFC 7396. */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields patch) {
        var customer = customers.change(id, CustomerBody.version(ifMatch), patch);
        return Response.ok(CustomerBody.of(customer))
                .tag(CustomerBody.tag(customer))
                .build();
    }

    private static Response shown(CustomerView customer, Request request) {
        var tag = CustomerBody.tag(customer);
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(CustomerBody.of(customer)).tag(tag))
                .build();
    }
}
