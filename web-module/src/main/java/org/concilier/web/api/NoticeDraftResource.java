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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concilier.consent.DraftView;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.NoticeDrafts;
import org.concilier.offer.PublicationPlans;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** The next notice of a purpose, while it is written and reviewed. */
@Path("v1/notices/{purpose}/draft")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticeDraftResource {
    @Inject
    NoticeDrafts drafts;

    @Inject
    PublicationPlans plans;

    @GET
    public Response one(@PathParam("purpose") String purpose, @Context Request request) {
        var draft = drafts.find(purpose);
        var tag = Versions.tag(draft.version());
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(draft).tag(tag))
                .build();
    }

    /** Opens a draft, or with If-Match changes the open one. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("purpose") String purpose,
            @HeaderParam("If-Match") String ifMatch,
            Fields body,
            @Context UriInfo uri) {
        var expected = ifMatch == null ? null : Versions.required(ifMatch);
        var put = drafts.put(purpose, NoticeDraft.toReview(body), expected);
        var response = put.created() ? Response.created(uri.getAbsolutePath()) : Response.ok();
        return represent(response, put.draft());
    }

    @DELETE
    public void discard(@PathParam("purpose") String purpose, @HeaderParam("If-Match") String ifMatch) {
        drafts.discard(purpose, Versions.required(ifMatch));
    }

    @GET
    @Path("check")
    public Response check(@PathParam("purpose") String purpose) {
        var check = drafts.check(purpose);
        return Response.ok(check).tag(Versions.tag(check.draft())).build();
    }

    /** What publishing would do; changes nothing. */
    @GET
    @Path("plan")
    public Response plan(
            @PathParam("purpose") String purpose,
            @QueryParam("compatible") String compatible,
            @Context HttpHeaders headers) {
        if (compatible == null || !compatible.matches("true|false")) {
            throw new InvalidInput("/compatible", "must be true or false");
        }
        var plan = plans.of(purpose, Boolean.parseBoolean(compatible), Languages.of(headers));
        var draft = Versions.tag(plan.outlook().draft());
        return Languages.varied(Response.ok().tag(draft), PublicationPlanBody.of(plan));
    }

    /** Publishes what was reviewed: the draft named by If-Match, and no other. */
    @POST
    @Path("publication")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(
            @PathParam("purpose") String purpose,
            @HeaderParam("If-Match") String ifMatch,
            Fields body,
            @Context UriInfo uri) {
        if (!body.has("compatible")) throw new InvalidInput("/compatible", "is required: true or false");
        var compatible = body.flag("compatible");
        body.done(compatible);
        var published = drafts.publish(purpose, compatible, Versions.required(ifMatch));
        return NoticesResource.published(published, uri.getBaseUriBuilder().path(NoticesResource.class), purpose);
    }

    private static Response represent(Response.ResponseBuilder response, DraftView draft) {
        return response.entity(draft).tag(Versions.tag(draft.version())).build();
    }
}
