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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.concilier.consent.NoticeDifferences;
import org.concilier.consent.NoticeDraft;
import org.concilier.consent.NoticeDrafts;
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

    @Inject
    NoticeDrafts drafts;

    @GET
    public Response current(@PathParam("purpose") String purpose, @Context HttpHeaders headers) {
        return inItsLanguage(notices.current(purpose, Languages.of(headers)));
    }

    @GET
    @Path("versions")
    public Response versions(@PathParam("purpose") String purpose, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = notices.versions(purpose, page.afterNumber(), page.limit() + 1);
        return page.answer(found, Function.identity(), n -> Integer.toString(n.version()), uri)
                .build();
    }

    @GET
    @Path("versions/{version: [1-9][0-9]{0,5}}")
    public Response version(
            @PathParam("purpose") String purpose, @PathParam("version") int version, @Context HttpHeaders headers) {
        return inItsLanguage(notices.version(purpose, version, Languages.of(headers)));
    }

    /** Word by word; with the open draft for privacy staff and auditors. */
    @GET
    @Path("differences")
    public NoticeDifferences differences(
            @PathParam("purpose") String purpose, @Context UriInfo uri, @Context HttpHeaders headers) {
        var asked = Compared.orDraft(uri, headers);
        return asked.to() == Compared.DRAFT
                ? drafts.differences(purpose, asked.from(), asked.language())
                : notices.differences(purpose, asked.from(), asked.to(), asked.language());
    }

    /** Publishes the next version, for good; the same words again are 200 and change nothing. */
    @POST
    @Path("versions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(@PathParam("purpose") String purpose, Fields body, @Context UriInfo uri) {
        var published = notices.publish(purpose, NoticeDraft.from(body));
        return published(published, uri.getBaseUriBuilder().path(NoticesResource.class), purpose);
    }

    /** Nobody is asked with this version any more; never asks for If-Match, and twice is once. */
    @POST
    @Path("versions/{version: [1-9][0-9]{0,5}}/withdrawal")
    public Response withdraw(
            @PathParam("purpose") String purpose, @PathParam("version") int version, @Context HttpHeaders headers) {
        return inItsLanguage(notices.withdraw(purpose, version, Languages.of(headers)));
    }

    /** @param address of the notice, its purpose still open */
    static Response published(Notices.Published published, UriBuilder address, String purpose) {
        var notice = published.notice();
        var created = address.path("versions/" + notice.version()).build(purpose);
        var response = published.created() ? Response.created(created) : Response.ok();
        return response.entity(PublishedNotice.of(published))
                .language(notice.language())
                .build();
    }

    private static Response inItsLanguage(NoticeView notice) {
        return Response.ok(notice)
                .language(notice.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
