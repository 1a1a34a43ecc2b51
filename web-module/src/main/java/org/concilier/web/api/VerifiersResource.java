package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.util.UUID;
import org.concilier.identity.biometric.VerifierDraft;
import org.concilier.identity.biometric.VerifierView;
import org.concilier.identity.biometric.Verifiers;
import org.concilier.shared.Fields;

/** The register of biometric verifiers. */
@Path("v1/verifiers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerifiersResource {
    @Inject
    Verifiers verifiers;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var verifier = verifiers.register(VerifierDraft.from(body));
            var address = uri.getAbsolutePathBuilder().path(verifier.id().toString());
            return VerifierBody.shown(Response.created(address.build()), verifier);
        });
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = verifiers.list(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, VerifierBody::of, (VerifierView v) -> v.id().toString(), uri)
                .build();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        var verifier = verifiers.find(id);
        return Versions.unchanged(request, Versions.tag(verifier.version()))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> VerifierBody.shown(Response.ok(), verifier));
    }

    /** The whole agreement anew; also how keys are rotated: old and new side by side, then the new alone. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields body) {
        var expected = Versions.required(ifMatch);
        return VerifierBody.shown(Response.ok(), verifiers.change(id, expected, VerifierDraft.from(body)));
    }

    /** A key in wrong hands; twice is once. */
    @POST
    @Path("{id}/revoked-keys")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("id") UUID id, Fields body) {
        var kid = body.text("kid", 200);
        var why = body.text("reason", 200);
        body.done(null);
        return VerifierBody.shown(Response.ok(), verifiers.revokeKey(id, kid, why));
    }

    /** A sensor that belongs to one person: together with what the person knows, a second factor. */
    @PUT
    @Path("{id}/sensors/{jkt}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void bind(@PathParam("id") UUID id, @PathParam("jkt") String jkt, Fields body) {
        var customer = body.uuid("customerId");
        body.done(null);
        verifiers.bindSensor(id, jkt, customer);
    }

    @DELETE
    @Path("{id}/sensors/{jkt}")
    public void forget(@PathParam("id") UUID id, @PathParam("jkt") String jkt) {
        verifiers.forgetSensor(id, jkt);
    }
}
