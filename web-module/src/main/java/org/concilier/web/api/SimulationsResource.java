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
import java.util.UUID;
import org.concilier.offer.Simulations;
import org.concilier.shared.Fields;

/** Drafts tried out on the past of those who agreed, in the background. */
@Path("v1/simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SimulationsResource {
    @Inject
    Simulations simulations;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var simulation = simulations.start(body);
            var address = uri.getAbsolutePathBuilder()
                    .path(simulation.id().toString())
                    .build();
            return Response.accepted(SimulationBody.of(simulation))
                    .location(address)
                    .build();
        });
    }

    @GET
    @Path("{id}")
    public SimulationBody one(@PathParam("id") UUID id) {
        return SimulationBody.of(simulations.find(id));
    }

    @POST
    @Path("{id}/cancellation")
    public SimulationBody cancel(@PathParam("id") UUID id) {
        return SimulationBody.of(simulations.cancel(id));
    }
}
