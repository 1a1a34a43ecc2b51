package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
            return WebhookBody.shown(Response.created(address.build()), webhook);
        });
        var path = made.getLocation().getPath();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return WebhookBody.telling(made, webhooks.find(id), webhooks.secret(id));
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = webhooks.list(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, w -> WebhookBody.of(w, null), (WebhookView w) -> w.id().toString(), uri)
                .build();
    }
}
