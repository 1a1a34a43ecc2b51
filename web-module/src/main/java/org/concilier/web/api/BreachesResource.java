package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.concilier.customer.BreachLetters;
import org.concilier.privacy.breach.BreachView;
import org.concilier.privacy.breach.Breaches;
import org.concilier.shared.Fields;

/** The register of personal data breaches. */
@Path("v1/breaches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BreachesResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String ZIP = "application/zip";

    @Inject
    Breaches breaches;

    @Inject
    BreachLetters letters;

    @Inject
    Idempotent idempotent;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(Fields body, @Context HttpHeaders headers, @Context UriInfo uri) {
        return idempotent.once(headers, uri, body, () -> {
            var breach = breaches.record(body);
            var address =
                    uri.getAbsolutePathBuilder().path(breach.id().toString()).build();
            return Response.created(address)
                    .tag(Versions.tag(breach.version()))
                    .entity(breach)
                    .build();
        });
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = breaches.list(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, breach -> breach, breach -> breach.id().toString(), uri)
                .build();
    }

    /** Without If-None-Match: the clock in it runs. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") UUID id) {
        return shown(breaches.find(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields body) {
        return shown(breaches.change(id, Versions.required(ifMatch), body));
    }

    @POST
    @Path("{id}/notification")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response notified(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields body) {
        return shown(breaches.notified(id, Versions.required(ifMatch), body));
    }

    @POST
    @Path("{id}/no-notification")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response notNotified(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields body) {
        return shown(breaches.notNotified(id, Versions.required(ifMatch), body));
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Fields body) {
        return shown(breaches.close(id, Versions.required(ifMatch), body));
    }

    @GET
    @Path("{id}/history")
    public Response history(@PathParam("id") UUID id, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = breaches.history(id, Cursors.number(page), page.limit() + 1);
        return page.answer(found, change -> change, change -> Integer.toString(change.seq()), uri)
                .build();
    }

    /** The customers concerned; a page may have fewer than asked for, the link tells whether there are more. */
    @GET
    @Path("{id}/affected")
    public Response affected(@PathParam("id") UUID id, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = breaches.affected(id, Cursors.uuid(page), page.limit());
        var response = Response.ok(new Page.Items(found.persons()));
        if (found.next() != null) response.links(Page.next(found.next().toString(), uri));
        return response.build();
    }

    /** A line for each letter, written page by page: their number is no matter. */
    @GET
    @Path("{id}/letters")
    @Produces(NDJSON)
    public Response lines(@PathParam("id") UUID id) {
        return attached(NDJSON, new LetterLines(letters, id, letters.page(id, null, LetterLines.PAGE)), id);
    }

    /** The same as one text a person, packed. */
    @GET
    @Path("{id}/letters")
    @Produces(ZIP + ";qs=0.5")
    public Response zip(@PathParam("id") UUID id) {
        return attached(ZIP, new LetterZip(letters, id, letters.page(id, null, LetterLines.PAGE)), id);
    }

    @GET
    @Path("{id}/veris")
    public Response veris(@PathParam("id") UUID id) {
        return Response.ok(breaches.veris(id).toString()).build();
    }

    private static Response attached(String type, Object entity, UUID id) {
        var suffix = type.equals(ZIP) ? ".zip" : ".ndjson";
        return Response.ok(entity, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=letters-" + id + suffix)
                .build();
    }

    private static Response shown(BreachView breach) {
        return Response.ok(breach).tag(Versions.tag(breach.version())).build();
    }
}
