package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concilier.ledger.Checkpoint;
import org.concilier.ledger.Checkpoints;
import org.concilier.ledger.Checkpoints.Consistency;
import org.concilier.ledger.Checkpoints.Inclusion;
import org.concilier.ledger.LedgerExport;
import org.concilier.shared.InvalidInput;

/** The ledger as an auditor checks it: signed states, and proofs about them. */
@Path("v1/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
    @Inject
    Checkpoints checkpoints;

    @Inject
    LedgerExport export;

    @GET
    @Path("checkpoint")
    public Checkpoint checkpoint() {
        return checkpoints.latest();
    }

    @GET
    @Path("inclusion")
    public Inclusion inclusion(@QueryParam("leaf") String leaf, @QueryParam("size") String size) {
        if (leaf == null) throw new InvalidInput("/leaf", "is required: a leaf hash in base64");
        return checkpoints.inclusion(base64(leaf), size == null ? null : size("/size", size));
    }

    @GET
    @Path("consistency")
    public Consistency consistency(@QueryParam("from") String from, @QueryParam("to") String to) {
        return checkpoints.consistency(size("/from", from), to == null ? null : size("/to", to));
    }

    /** All that is needed to verify the ledger elsewhere, streamed: its size is no matter. */
    @GET
    @Path("export")
    @Produces("application/x-ndjson")
    public Response export() {
        var head = export.begin();
        return Response.ok(new LedgerLines(export, head))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=ledger-" + head.treeSize() + ".ndjson")
                .build();
    }

    /** A plus sign that was not escaped arrives as a blank; the URL-safe alphabet (RFC 4648 section 5) is as good. */
    private static String base64(String hash) {
        return hash.replace(' ', '+').replace('-', '+').replace('_', '/');
    }

    private static long size(String pointer, String text) {
        if (text == null || !text.matches("\\d{1,18}")) throw new InvalidInput(pointer, "must be a tree size");
        return Long.parseLong(text);
    }
}
