package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.customer.scoring.ScoringRunView;
import org.concilier.customer.scoring.ScoringRuns;

/** Models of all customers who agreed, and their scores, in the background. */
@Path("v1/scoring-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScoringRunsResource {
    @Inject
    ScoringRuns runs;

    @POST
    public Response start(@Context UriInfo uri) {
        var run = runs.start();
        var address = uri.getAbsolutePathBuilder().path(run.id().toString()).build();
        return Response.accepted(ScoringRunBody.of(run)).location(address).build();
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = runs.list(Cursors.uuid(page), page.limit() + 1);
        return page.answer(
                        found,
                        ScoringRunBody::of,
                        (ScoringRunView run) -> run.id().toString(),
                        uri)
                .build();
    }

    @GET
    @Path("{id}")
    public ScoringRunBody one(@PathParam("id") UUID id) {
        return ScoringRunBody.of(runs.find(id));
    }
}
