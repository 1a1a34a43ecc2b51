package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.offer.review.DecisionReviews;
import org.concilier.offer.review.ReviewKind;
import org.concilier.shared.Fields;

/** Where a decision is objected to, or given to a person to look at. */
@Path("v1/offer-decisions/{id}/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferDecisionReviewsResource {
    private static final int WORDS = 4_000;

    @Inject
    DecisionReviews reviews;

    @Inject
    Idempotent idempotent;

    /** {@code {kind: OBJECTION|HUMAN_REVIEW, words?}}. */
    @POST
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
}
