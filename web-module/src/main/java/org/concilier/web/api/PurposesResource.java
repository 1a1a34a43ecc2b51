package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.concilier.consent.PurposeDraft;
import org.concilier.consent.PurposeView;
import org.concilier.consent.Purposes;
import org.concilier.shared.Fields;

/** What the company may ask for, and on which terms. */
@Path("v1/purposes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PurposesResource {
    @Inject
    Purposes purposes;

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = purposes.list(page.after(), page.limit() + 1);
        return page.answer(found, Function.identity(), PurposeView::code, uri).build();
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code, @Context Request request) {
        var purpose = purposes.find(code);
        var tag = Versions.tag(purpose.version());
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(purpose).tag(tag))
                .build();
    }

    /** Idempotent; If-Match is needed only to change a purpose that exists. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            Fields body,
            @Context UriInfo uri) {
        var expected = ifMatch == null ? null : Versions.required(ifMatch);
        var put = purposes.put(code, PurposeDraft.from(body), expected);
        var response = put.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return response.entity(put.purpose())
                .tag(Versions.tag(put.purpose().version()))
                .build();
    }

    /** Ends a purpose for good; never asks for If-Match, and twice is once. */
    @POST
    @Path("{code}/withdrawal")
    public Response retire(@PathParam("code") String code) {
        var purpose = purposes.retire(code);
        return Response.ok(purpose).tag(Versions.tag(purpose.version())).build();
    }
}
