package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.concilier.customer.imports.ImportFormat;
import org.concilier.customer.imports.ImportKind;
import org.concilier.customer.imports.ImportView;
import org.concilier.customer.imports.Imports;
import org.concilier.shared.InvalidInput;

/** Files of purchases, customers or consents. */
@Path("v1/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Inject
    Imports imports;

    /** Reads the whole body while it comes in, then answers 202 and goes on by itself. */
    @POST
    @Consumes({NDJSON, CSV})
    public Response receive(
            @QueryParam("kind") String kind,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            InputStream body)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw new InvalidInput("/Idempotency-Key", "must have 1 to 200 characters");
        }
        var started = imports.receive(ImportKind.named(kind), format(headers), key, body, announced(headers));
        var address = uri.getAbsolutePathBuilder().path(started.id().toString()).build();
        return Response.accepted(started).location(address).build();
    }

    @GET
    public Response list(@Context UriInfo uri) {
        var page = Page.of(uri);
        var found = imports.list(Cursors.uuid(page), page.limit() + 1);
        return page.answer(found, view -> view, (ImportView view) -> view.id().toString(), uri)
                .build();
    }

    @GET
    @Path("{id}")
    public ImportView one(@PathParam("id") UUID id) {
        return imports.find(id);
    }

    @GET
    @Path("{id}/rejects")
    public Response rejects(@PathParam("id") UUID id, @Context UriInfo uri) {
        var page = Page.of(uri);
        var found = imports.rejects(id, Cursors.number(page), page.limit() + 1);
        return page.answer(found, reject -> reject, reject -> Long.toString(reject.line()), uri)
                .build();
    }

    private static ImportFormat format(HttpHeaders headers) {
        var type = headers.getMediaType();
        if (type == null) throw new NotSupportedException();
        var charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) throw new NotSupportedException();
        return MediaType.valueOf(CSV).isCompatible(type) ? ImportFormat.CSV : ImportFormat.NDJSON;
    }

    /** Content-Length, which may be more than an int holds; -1 when the body comes in chunks. */
    private static long announced(HttpHeaders headers) {
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
    }
}
