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
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.NoticeView;
import org.concilier.consent.Notices;
import org.concilier.shared.Fields;

/** The words that people are asked with, in French or English. */
@Path("v1/notices/{purpose}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {
    @Inject
    Notices notices;

    @GET
    public Response current(@PathParam("purpose") String purpose, @Context HttpHeaders headers) {
        return inItsLanguage(notices.current(purpose, Languages.of(headers)));
    }

    @GET
    @Path("versions/{version: [1-9][0-9]{0,5}}")
    public Response version(
            @PathParam("purpose") String purpose, @PathParam("version") int version, @Context HttpHeaders headers) {
        return inItsLanguage(notices.version(purpose, version, Languages.of(headers)));
    }

    /** Publishes the next version, for good; the same words again are 200 and change nothing. */
    @POST
    @Path("versions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(@PathParam("purpose") String purpose, Fields body, @Context UriInfo uri) {
        var published = notices.publish(purpose, NoticeDraft.from(body));
        var notice = published.notice();
        var address = uri.getAbsolutePathBuilder()
                .path(Integer.toString(notice.version()))
                .build();
        var response = published.created() ? Response.created(address) : Response.ok();
        return response.entity(notice).language(notice.language()).build();
    }

    private static Response inItsLanguage(NoticeView notice) {
        return Response.ok(notice)
                .language(notice.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
