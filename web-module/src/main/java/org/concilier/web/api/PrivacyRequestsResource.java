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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.privacy.VerificationMethod;
import org.concilier.privacy.request.PrivacyRequests;
import org.concilier.privacy.request.RequestDesk;
import org.concilier.privacy.request.RequestDraft;
import org.concilier.privacy.request.RequestView;
import org.concilier.shared.Fields;

/** What one person asks for (GDPR articles 15 to 21), and what a privacy officer does about it. */
@Path("v1/customers/{customer}/privacy-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyRequestsResource {
    private static final int REASON = 4000;

    @Inject
    PrivacyRequests requests;

    @Inject
    RequestDesk desk;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            @PathParam("customer") UUID customer, Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var request = requests.open(customer, RequestDraft.read(body));
            var address =
                    uri.getAbsolutePathBuilder().path(request.id().toString()).build();
            return Response.created(address).tag(tag(request)).entity(request).build();
        });
    }

    /** Newest first, without their steps. */
    @GET
    public Response list(@PathParam("customer") UUID customer, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = requests.of(customer, Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, view -> view, (RequestView view) -> view.id().toString(), uri)
                .build();
    }

    @GET
    @Path("{request}")
    public Response one(
            @PathParam("customer") UUID customer, @PathParam("request") UUID id, @Context Request conditions) {
        var request = requests.find(customer, id);
        return Versions.unchanged(conditions, tag(request))
                .orElseGet(() -> Response.ok(request).tag(tag(request)))
                .build();
    }

    /** {@code {method: ID_DOCUMENT, reference}}: the officer has seen who the person is. */
    @POST
    @Path("{request}/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response verify(@PathParam("customer") UUID customer, @PathParam("request") UUID id, Fields body) {
        var method = body.oneOf("method", VerificationMethod.class);
        var reference = body.text("reference", 200);
        body.done(body);
        return changed(desk.verify(customer, id, method, reference));
    }

    @POST
    @Path("{request}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("customer") UUID customer, @PathParam("request") UUID id, Fields body) {
        var reason = body.optionalText("reason", REASON).orElse(null);
        body.done(body);
        return changed(desk.accept(customer, id, reason));
    }

    @POST
    @Path("{request}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reject(@PathParam("customer") UUID customer, @PathParam("request") UUID id, Fields body) {
        return changed(desk.reject(customer, id, reason(body)));
    }

    @POST
    @Path("{request}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response extend(@PathParam("customer") UUID customer, @PathParam("request") UUID id, Fields body) {
        return changed(desk.extend(customer, id, reason(body)));
    }

    @POST
    @Path("{request}/fulfilment")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response fulfil(@PathParam("customer") UUID customer, @PathParam("request") UUID id, Fields body) {
        return changed(desk.fulfil(customer, id, reason(body)));
    }

    /** The ZIP, piece by piece as it lies. */
    @GET
    @Path("{request}/package")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response fetch(@PathParam("customer") UUID customer, @PathParam("request") UUID id) {
        var found = requests.packageOf(customer, id);
        StreamingOutput body = out -> {
            for (int i = 0; i < found.pieces(); i++) out.write(requests.piece(customer, id, i));
        };
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CONTENT_LENGTH, found.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String reason(Fields body) {
        var reason = body.text("reason", REASON);
        return body.done(reason);
    }

    private static Response changed(RequestView request) {
        return Response.ok(request).tag(tag(request)).build();
    }

    /** Changes with every step, and when a package comes or goes. */
    private static EntityTag tag(RequestView request) {
        var ready = request.packageExpiresAt() == null ? "" : "-package";
        return new EntityTag(request.steps().size() + ready);
    }
}
