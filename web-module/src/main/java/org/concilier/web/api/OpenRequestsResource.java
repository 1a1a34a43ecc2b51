package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.concilier.privacy.request.RequestDesk;
import org.concilier.privacy.request.RequestView;

/** What everyone has asked for and has no answer to yet, what is due first. */
@Path("v1/privacy-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenRequestsResource {
    @Inject
    RequestDesk desk;

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = desk.waiting(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, view -> view, (RequestView view) -> view.id().toString(), uri)
                .build();
    }
}
