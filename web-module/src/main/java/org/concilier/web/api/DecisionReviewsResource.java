package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.offer.review.DecisionReviews;
import org.concilier.offer.review.ReviewDesk;
import org.concilier.offer.review.ReviewView;

/** Objections and reviews that were asked for. Outcomes come from people, in the back office. */
@Path("v1/decision-reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionReviewsResource {
    @Inject
    DecisionReviews reviews;

    @Inject
    ReviewDesk desk;

    /** What has no outcome yet, what is due first. */
    @GET
    public Response waiting(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = desk.waiting(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, view -> view, (ReviewView view) -> view.id().toString(), uri)
                .build();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        var review = reviews.find(id);
        var tag = Versions.tag(review.steps().size());
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(review).tag(tag))
                .build();
    }
}
