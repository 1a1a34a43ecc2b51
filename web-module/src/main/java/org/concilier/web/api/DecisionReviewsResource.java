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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.offer.review.DecisionReviews;
import org.concilier.offer.review.ReviewDesk;
import org.concilier.offer.review.ReviewKind;
import org.concilier.offer.review.ReviewView;
import org.concilier.shared.Fields;

/** Objections to decisions, and decisions for a person to look at. Outcomes come from people, in the back office. */
@Path("v1")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionReviewsResource {
    private static final int WORDS = 4_000;

    @Inject
    DecisionReviews reviews;

    @Inject
    ReviewDesk desk;

    @Inject
    Idempotent idempotent;

    /** {@code {kind: OBJECTION|HUMAN_REVIEW, words?}}. */
    @POST
    @Path("offer-decisions/{id}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(@PathParam("id") UUID id, Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var kind = body.oneOf("kind", ReviewKind.class);
            var words = body.optionalText("words", WORDS).orElse(null);
            body.done(kind);
            var review = reviews.ask(id, kind, words);
            var address = uri.getBaseUriBuilder()
                    .path("v1/decision-reviews")
                    .path(review.id().toString())
                    .build();
            return Response.created(address)
                    .tag(Versions.tag(review.steps().size()))
                    .entity(review)
                    .build();
        });
    }

    /** What has no outcome yet, what is due first. */
    @GET
    @Path("decision-reviews")
    public Response waiting(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = desk.waiting(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, view -> view, (ReviewView view) -> view.id().toString(), uri)
                .build();
    }

    @GET
    @Path("decision-reviews/{id}")
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        var review = reviews.find(id);
        var tag = Versions.tag(review.steps().size());
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(review).tag(tag))
                .build();
    }

    /** Newest first. */
    @GET
    @Path("customers/{customer}/decision-reviews")
    public Response of(@PathParam("customer") UUID customer, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = reviews.of(customer, Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, view -> view, (ReviewView view) -> view.id().toString(), uri)
                .build();
    }
}
