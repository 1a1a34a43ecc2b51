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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.offer.DecisionRuns;
import org.concilier.offer.RunView;
import org.concilier.shared.Fields;

/** Decisions for all customers, in the background. */
@Path("v1/decision-runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionRunsResource {
    @Inject
    DecisionRuns runs;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(Fields body, @Context UriInfo uri) {
        var run = runs.start(body);
        var address = uri.getAbsolutePathBuilder().path(run.id().toString()).build();
        return Response.accepted(run).location(address).build();
    }

    @GET
    @Path("{id}")
    public RunView one(@PathParam("id") UUID id) {
        return runs.find(id);
    }
}
