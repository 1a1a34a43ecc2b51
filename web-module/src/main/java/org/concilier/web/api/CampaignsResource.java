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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concilier.offer.CampaignDraft;
import org.concilier.offer.CampaignStatus;
import org.concilier.offer.CampaignView;
import org.concilier.offer.Campaigns;
import org.concilier.offer.OfferDrafts;
import org.concilier.offer.Publications;
import org.concilier.shared.Fields;

/** Campaigns, and the two who publish each. */
@Path("v1/campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {
    private static final int REASON = 2_000;

    @Inject
    Campaigns campaigns;

    @Inject
    OfferDrafts drafts;

    @Inject
    Publications publications;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var campaign = campaigns.create(CampaignDraft.read(body));
            var address = uri.getAbsolutePathBuilder().path(campaign.code()).build();
            return represent(Response.created(address), campaign);
        });
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = campaigns.list(page.after(), page.limit() + 1);
        return page.answer(found, view -> view, CampaignView::code, uri).build();
    }

    /** Never 304: the status comes by itself, so the version alone does not tell whether a copy is fresh. */
    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code) {
        return represent(Response.ok(), campaigns.find(code));
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, Fields body) {
        var expected = Versions.required(ifMatch);
        return represent(Response.ok(), campaigns.change(code, CampaignDraft.read(body), expected));
    }

    /** {@code {status: PAUSED|ACTIVE|ENDED|ARCHIVED}}. */
    @POST
    @Path("{code}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, Fields body) {
        var expected = Versions.required(ifMatch);
        var next = body.oneOf("status", CampaignStatus.class);
        body.done(next);
        return represent(Response.ok(), campaigns.move(code, next, expected));
    }

    @GET
    @Path("{code}/drafts")
    public Page.Items drafts(@PathParam("code") String code) {
        return new Page.Items(drafts.of(code));
    }

    /** All that would keep it from being published now. */
    @GET
    @Path("{code}/check")
    public Response check(@PathParam("code") String code, @Context HttpHeaders headers) {
        var checked = publications.check(code).told(Languages.of(headers));
        return Languages.varied(Response.ok().tag(Versions.tag(checked.version())), checked);
    }

    @POST
    @Path("{code}/submission")
    public Response submit(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        return represent(Response.ok(), publications.submit(code, Versions.required(ifMatch)));
    }

    /** {@code {reason}}: what is to be mended. */
    @POST
    @Path("{code}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response sendBack(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, Fields body) {
        var expected = Versions.required(ifMatch);
        var reason = body.text("reason", REASON);
        return represent(Response.ok(), publications.sendBack(code, body.done(reason), expected));
    }

    /** By somebody else than who submitted it. */
    @POST
    @Path("{code}/publication")
    public Response publish(@PathParam("code") String code, @HeaderParam("If-Match") String ifMatch) {
        return represent(Response.ok(), publications.publish(code, Versions.required(ifMatch)));
    }

    private static Response represent(Response.ResponseBuilder response, CampaignView campaign) {
        return response.entity(campaign).tag(Versions.tag(campaign.version())).build();
    }
}
