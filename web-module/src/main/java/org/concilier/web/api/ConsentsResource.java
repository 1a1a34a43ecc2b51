package org.concilier.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.concilier.consent.ConsentOffice;
import org.concilier.consent.ConsentView;
import org.concilier.consent.Consents;
import org.concilier.consent.DpvReceipt;
import org.concilier.consent.DpvRecord;
import org.concilier.consent.Ended;
import org.concilier.consent.KantaraReceipt;
import org.concilier.consent.SignedReceipts;
import org.concilier.consent.Withdrawal;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;

/** One consent: as it stands, its history, its receipt, its end. */
@Path("v1/consents/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {
    private static final String JSON_LD = "application/ld+json";
    private static final String JWT = "application/jwt;qs=0.5";

    @Inject
    Consents consents;

    @Inject
    ConsentOffice office;

    @Inject
    SignedReceipts signed;

    @GET
    public Response one(@PathParam("id") UUID id, @Context Request request) {
        var consent = consents.find(id);
        var tag = ConsentBody.tag(consent);
        return Versions.unchanged(request, tag)
                .orElseGet(() -> Response.ok(ConsentBody.of(consent)).tag(tag))
                .build();
    }

    @GET
    @Path("history")
    public Response history(@PathParam("id") UUID id, @Context UriInfo uri) {
        var page = Page.of(uri);
        var events = consents.history(id, epoch(page.after()), page.limit() + 1);
        return page.answer(events, ConsentBody::of, (ConsentView e) -> Long.toString(e.epoch()), uri)
                .build();
    }

    /** As easy as giving: no body, no reason, no version; asking twice gives the same answer. */
    @POST
    @Path("withdrawal")
    public Withdrawal withdraw(@PathParam("id") UUID id) {
        return consents.withdraw(id);
    }

    /** What has become of it since: the place in the ledger, and who has acknowledged. */
    @GET
    @Path("withdrawal")
    public Withdrawal withdrawal(@PathParam("id") UUID id) {
        return consents.withdrawal(id);
    }

    /** The company ends it, with a reason; twice is once, as for a withdrawal. */
    @POST
    @Path("revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Ended revoke(@PathParam("id") UUID id, Fields body) {
        return office.revoke(id, reason(body));
    }

    /** The company finds that it was never valid, for a reason. */
    @POST
    @Path("invalidation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Ended invalidate(@PathParam("id") UUID id, Fields body) {
        return office.invalidate(id, reason(body));
    }

    private static String reason(Fields body) {
        return body.done(body.text("reason", 1000));
    }

    /** The whole record (ISO/IEC TS 27560) with its steps. */
    @GET
    @Path("record")
    @Produces(JSON_LD)
    public Response record(@PathParam("id") UUID id) {
        return Response.ok(DpvRecord.of(consents.record(id))).build();
    }

    @GET
    @Path("receipt")
    public Response receipt(@PathParam("id") UUID id) {
        return varied(KantaraReceipt.of(consents.receipt(id)));
    }

    @GET
    @Path("receipt")
    @Produces(JSON_LD + ";qs=0.9")
    public Response linkedReceipt(@PathParam("id") UUID id) {
        return varied(DpvReceipt.of(consents.receipt(id)));
    }

    /** Signed, so that it stays proof wherever it is kept. */
    @GET
    @Path("receipt")
    @Produces(JWT)
    public Response signedReceipt(@PathParam("id") UUID id, @QueryParam("format") String format) {
        if (format != null && !format.matches("kantara|dpv"))
            throw new InvalidInput("/format", "must be kantara or dpv");
        return varied(signed.sign(id, "dpv".equals(format)));
    }

    static URI address(UriInfo uri, UUID consent) {
        return uri.getBaseUriBuilder()
                .path("v1/consents")
                .path(consent.toString())
                .build();
    }

    private static Response varied(Object receipt) {
        return Response.ok(receipt).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private static long epoch(String after) {
        if (after == null) return 0;
        if (!after.matches("\\d{1,18}")) throw new InvalidInput("/after", "must be taken as it is from a Link header");
        return Long.parseLong(after);
    }
}
