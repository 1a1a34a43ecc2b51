package org.concilier.web.govstack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.concilier.govstack.Slice;
import org.concilier.govstack.WebhookTree;

/** The webhooks of the {@code config} tree. */
@Path("config")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
    @Inject
    WebhookTree webhooks;

    @POST
    @Path("webhook/")
    public Map<String, Object> create(InputStream body) throws IOException {
        return Body.of("webhook", webhooks.create(Body.read(body)));
    }

    @GET
    @Path("webhook/{webhookId}/")
    public Map<String, Object> read(@PathParam("webhookId") String id) {
        return Body.of("webhook", webhooks.find(id));
    }

    @PUT
    @Path("webhook/{webhookId}/")
    public Map<String, Object> update(@PathParam("webhookId") String id, InputStream body) throws IOException {
        return Body.of("webhook", webhooks.update(id, Body.read(body)));
    }

    @DELETE
    @Path("webhook/{webhookId}/")
    public Response delete(@PathParam("webhookId") String id) {
        webhooks.delete(id);
        return Response.ok().build();
    }

    @GET
    @Path("webhooks/")
    public Map<String, Object> list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("webhooks", webhooks.page(Slice.of(offset, limit)));
    }
}
