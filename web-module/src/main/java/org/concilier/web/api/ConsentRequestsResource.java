package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.concilier.consent.Asking;
import org.concilier.consent.ConsentOffice;
import org.concilier.shared.Fields;

/** The company asks a person. */
@Path("v1/customers/{customer}/consent-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConsentRequestsResource {
    @Inject
    ConsentOffice office;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(
            @PathParam("customer") UUID customer, Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var consent = office.ask(customer, Asking.from(body));
            return Response.created(ConsentsResource.address(uri, consent.id()))
                    .tag(ConsentBody.tag(consent))
                    .entity(ConsentBody.of(consent))
                    .build();
        });
    }
}
