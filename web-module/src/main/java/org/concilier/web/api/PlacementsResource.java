package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concilier.offer.PlacementDraft;
import org.concilier.offer.PlacementView;
import org.concilier.offer.Placements;
import org.concilier.shared.Fields;

/** The places where offers are shown, each with its offer for everyone. */
@Path("v1/placements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlacementsResource {
    @Inject
    Placements placements;

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = placements.list(page.after(), page.limit() + 1);
        return page.answer(found, view -> view, PlacementView::code, uri).build();
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code, @Context Request request) {
        var placement = placements.find(code);
        var tag = Versions.tag(placement.version());
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(placement).tag(tag))
                .build();
    }

    /** Opens a placement, or with If-Match changes it. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Fields body,
            @Context UriInfo uri) {
        var expected = ifMatch == null ? null : Versions.required(ifMatch);
        var put = placements.put(code, PlacementDraft.read(body), expected);
        var response = put.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return response.entity(put.placement())
                .tag(Versions.tag(put.placement().version()))
                .build();
    }
}
