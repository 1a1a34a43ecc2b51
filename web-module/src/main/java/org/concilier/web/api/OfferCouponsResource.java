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
import java.util.List;
import java.util.UUID;
import org.concilier.offer.OfferCoupons;
import org.concilier.shared.Fields;

/**
 * Coupons of an offer. Codes are told once; only the answer to a repeated request knows them, for as long as any is kept.
 */
@Path("v1/offers/{id}/coupons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferCouponsResource {
    @Inject
    OfferCoupons coupons;

    @Inject
    Idempotent idempotent;

    /** The codes, this once. */
    public record Made(List<String> codes) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@PathParam("id") UUID id, Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(
                headers,
                uri,
                body,
                () -> Response.status(Response.Status.CREATED)
                        .entity(new Made(coupons.make(id, body)))
                        .build());
    }
}
