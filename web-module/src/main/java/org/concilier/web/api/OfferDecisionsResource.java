package org.concilier.web.api;

import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.UUID;
import org.concilier.offer.OfferDecisions;
import org.concilier.shared.Fields;
import org.concilier.web.ops.Meters;

/** Offers decided for one customer, each with why. */
@Path("v1/offer-decisions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferDecisionsResource {
    @Inject
    OfferDecisions decisions;

    @Inject
    Meters meters;

    /** Whether the same came out again. */
    public record Replayed(boolean identical) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        var decision = decisions.decide(body, Languages.of(headers));
        meters.offerDecision(decision.personalised());
        var address = uri.getAbsolutePathBuilder()
                .path(decision.decisionId().toString())
                .build();
        return Languages.varied(Response.created(address), OfferDecisionBody.of(decision));
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Languages.varied(Response.ok(), OfferDecisionBody.of(decisions.find(id, Languages.of(headers))));
    }

    @POST
    @Path("{id}/replay")
    public Replayed replay(@PathParam("id") UUID id) {
        return new Replayed(decisions.replay(id));
    }
}
