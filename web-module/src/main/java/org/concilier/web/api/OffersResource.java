package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.offer.OfferDraftView;
import org.concilier.offer.OfferDrafts;
import org.concilier.offer.OfferView;
import org.concilier.offer.Offers;
import org.concilier.shared.Fields;

/** Offers, published and while they are written, for the tools of campaigns. */
@Path("v1/offers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {
    @Inject
    Offers offers;

    @Inject
    OfferDrafts drafts;

    @Inject
    Idempotent idempotent;

    /** Opens a draft; the campaign it names is published by two. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response draft(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var draft = drafts.create(body);
            var address = uri.getAbsolutePathBuilder()
                    .path(draft.code())
                    .path("draft")
                    .build();
            return represent(Response.created(address), draft);
        });
    }

    @GET
    @Path("{code}/draft")
    public Response draft(@PathParam("code") String code, @Context Request request) {
        var draft = drafts.find(code);
        var tag = Versions.tag(draft.version());
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(draft).tag(tag))
                .build();
    }

    @PUT
    @Path("{code}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, Fields body) {
        return represent(Response.ok(), drafts.change(code, body, Versions.required(ifMatch)));
    }

    @DELETE
    @Path("{code}/draft")
    public void discard(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        drafts.discard(code, Versions.required(ifMatch));
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

    private static Response represent(Response.ResponseBuilder response, OfferDraftView draft) {
        return response.entity(draft).tag(Versions.tag(draft.version())).build();
    }
}
