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
import java.util.function.Function;
import org.concilier.event.Attempts;
import org.concilier.event.DeliveryView;
import org.concilier.event.Webhooks;
import org.concilier.shared.Fields;

/** One webhook, and what became of the events that go there. */
@Path("v1/webhooks/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    @Inject
    Webhooks webhooks;

    @Inject
    Attempts attempts;

    @Inject
    Idempotent idempotent;

    @GET
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        var webhook = webhooks.find(id);
        return Versions.unchanged(request, Versions.tag(webhook.version()))
                .map(Response.ResponseBuilder::build)
                .orElseGet(() -> WebhookBody.shown(Response.ok(), webhook));
    }

    /** RFC 7396: another address, other types, a pause. */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields patch) {
        return WebhookBody.shown(Response.ok(), webhooks.change(id, Versions.required(ifMatch), patch));
    }

    @DELETE
    public void delete(@PathParam("id") UUID id) {
        webhooks.delete(id);
    }

    /** A new secret; the last one signs along for a day. */
    @POST
    @Path("secret")
    public Response rotate(@PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
        var nothing = new Fields(JsonValue.EMPTY_JSON_OBJECT);
        var stored =
                idempotent.once(headers, uri, nothing, () -> WebhookBody.shown(Response.ok(), webhooks.rotate(id)));
        return WebhookBody.telling(stored, webhooks.find(id), webhooks.secret(id));
    }

    @GET
    @Path("deliveries")
    public Response deliveries(@PathParam("id") UUID id, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = attempts.list(id, Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, Function.identity(), (DeliveryView d) -> d.id().toString(), uri)
                .build();
    }

    @POST
    @Path("deliveries/{delivery}/redeliver")
    public Response again(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return Response.accepted(attempts.again(id, delivery)).build();
    }

    @POST
    @Path("ping")
    public Response ping(@PathParam("id") UUID id) {
        return Response.accepted(attempts.ping(id)).build();
    }
}
