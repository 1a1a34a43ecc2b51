package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.UUID;
import org.concilier.event.WebhookDraft;
import org.concilier.event.WebhookView;
import org.concilier.event.Webhooks;
import org.concilier.shared.Fields;

/** Where a program wants to be told (Standard Webhooks). */
@Path("v1/webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
    @Inject
    Webhooks webhooks;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        var made = idempotent.once(headers, uri, body, () -> {
            var webhook = webhooks.register(WebhookDraft.from(body));
            var address = uri.getAbsolutePathBuilder().path(webhook.id().toString());
            return shown(Response.created(address.build()), webhook);
        });
        var path = made.getLocation().getPath();
        return telling(made, UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = webhooks.list(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, w -> WebhookBody.of(w, null), (WebhookView w) -> w.id().toString(), uri)
                .build();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        var webhook = webhooks.find(id);
        return Versions.unchanged(request, Versions.tag(webhook.version()))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> shown(Response.ok(), webhook));
    }

    /** RFC 7396: another address, other types, a pause. */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields patch) {
        return shown(Response.ok(), webhooks.change(id, Versions.required(ifMatch), patch));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) {
        webhooks.delete(id);
    }

    /** A new secret; the last one signs along for a day. */
    @POST
    @Path("{id}/secret")
    public Response rotate(@PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
        var nothing = new Fields(JsonValue.EMPTY_JSON_OBJECT);
        return telling(idempotent.once(headers, uri, nothing, () -> shown(Response.ok(), webhooks.rotate(id))), id);
    }

    private static Response shown(Response.ResponseBuilder to, WebhookView webhook) {
        return to.tag(Versions.tag(webhook.version()))
                .entity(WebhookBody.of(webhook, null))
                .build();
    }

    /** Puts the secret in on the way out, so that no stored answer ever holds it. */
    private Response telling(Response answer, UUID id) {
        return Response.fromResponse(answer)
                .entity(WebhookBody.of(webhooks.find(id), webhooks.secret(id)))
                .build();
    }
}
