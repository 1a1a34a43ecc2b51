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
import org.concilier.offer.ExperimentDraft;
import org.concilier.offer.ExperimentResults;
import org.concilier.offer.ExperimentView;
import org.concilier.offer.Experiments;
import org.concilier.shared.Fields;

/** Experiments with a holdout. */
@Path("v1/experiments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExperimentsResource {
    @Inject
    Experiments experiments;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var experiment = experiments.create(ExperimentDraft.read(body));
            var address = uri.getAbsolutePathBuilder().path(experiment.code()).build();
            return represent(Response.created(address), experiment);
        });
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = experiments.list(page.after(), page.limit() + 1);
        return page.answer(found, view -> view, ExperimentView::code, uri).build();
    }

    @GET
    @Path("{code}")
    public Response one(@PathParam("code") String code, @Context Request request) {
        var experiment = experiments.find(code);
        return Versions.unchanged(request, Versions.tag(experiment.version()))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> represent(Response.ok(), experiment));
    }

    /** From the next decision on everyone gets what is published. */
    @POST
    @Path("{code}/end")
    public Response end(@PathParam("code") String code) {
        return represent(Response.ok(), experiments.end(code));
    }

    @GET
    @Path("{code}/results")
    public ExperimentResults results(@PathParam("code") String code) {
        return experiments.results(code);
    }

    private static Response represent(Response.ResponseBuilder response, ExperimentView experiment) {
        return response.entity(experiment)
                .tag(Versions.tag(experiment.version()))
                .build();
    }
}
