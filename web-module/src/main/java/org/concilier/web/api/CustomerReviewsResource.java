package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.offer.review.DecisionReviews;
import org.concilier.offer.review.ReviewView;

/** What one customer objected to or had looked at by a person. */
@Path("v1/customers/{customer}/decision-reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomerReviewsResource {
    @Inject
    DecisionReviews reviews;

    /** Newest first. */
    @GET
    public Response of(@PathParam("customer") UUID customer, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = reviews.of(customer, Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, view -> view, (ReviewView view) -> view.id().toString(), uri)
                .build();
    }
}
