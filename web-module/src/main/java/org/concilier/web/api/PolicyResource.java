package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.concilier.consent.policy.Policies;
import org.concilier.consent.policy.PolicyDifferences;
import org.concilier.consent.policy.PolicyDraft;
import org.concilier.consent.policy.PolicyView;
import org.concilier.consent.policy.UnknownPolicy;
import org.concilier.shared.Fields;

/** The data policy in plain words, version by version. */
@Path("v1/policy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
    @Inject
    Policies policies;

    @GET
    public Response current(@Context Request request) {
        var policy = policies.current().orElseThrow(UnknownPolicy::new);
        var tag = Versions.tag(policy.version());
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(policy).tag(tag))
                .build();
    }

    /** Publishes the next version, for good; the same words again are 200 and change nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@HeaderParam("If-Match") String ifMatch, Fields body, @Context UriInfo uri) {
        var expected = ifMatch == null ? null : Versions.required(ifMatch);
        var put = policies.put(PolicyDraft.from(body), expected);
        var version = put.policy().version();
        var address = uri.getAbsolutePathBuilder().path("versions/" + version).build();
        var response = put.created() ? Response.created(address) : Response.ok();
        return response.entity(put.policy()).tag(Versions.tag(version)).build();
    }

    @GET
    @Path("versions")
    public Response versions(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = policies.versions(page.afterNumber(), page.limit() + 1);
        return page.answer(found, Function.identity(), p -> Integer.toString(p.version()), uri)
                .build();
    }

    @GET
    @Path("versions/{version: [1-9][0-9]{0,5}}")
    public PolicyView version(@PathParam("version") int version) {
        return policies.version(version);
    }

    @GET
    @Path("differences")
    public PolicyDifferences differences(@Context UriInfo uri, @Context HttpHeaders headers) {
        var asked = Compared.of(uri, headers);
        return policies.differences(asked.from(), asked.to(), asked.language());
    }
}
