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
import org.concilier.offer.OfferView;
import org.concilier.offer.Offers;
import org.concilier.shared.Fields;

/** Published offers, for the tools of campaigns. */
@Path("v1/offers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {
    @Inject
    Offers offers;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var offer = offers.publish(body);
            var address =
                    uri.getAbsolutePathBuilder().path(offer.id().toString()).build();
            return Response.created(address).entity(OfferBody.of(offer)).build();
        });
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = offers.list(page.after(), page.limit() + 1);
        return page.answer(found, OfferBody::of, OfferView::code, uri).build();
    }

    @GET
    @Path("{id}")
    public OfferBody one(@PathParam("id") UUID id) {
        return OfferBody.of(offers.find(id));
    }

    /** Ends the offer of this code for decisions to come. */
    @POST
    @Path("{code}/withdrawal")
    public void withdraw(@PathParam("code") String code) {
        offers.withdraw(code);
    }
}
