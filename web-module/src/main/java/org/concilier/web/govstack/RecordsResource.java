package org.concilier.web.govstack;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.concilier.govstack.ServiceRecords;
import org.concilier.govstack.Slice;
import org.concilier.shared.InvalidInput;

/** The records of one individual: named by the header, or by the query parameter where the contract has one. */
@Path("service/individual/record")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {
    /** The contract speaks of "an HTTP header" and does not name it; this is what its implementations send. */
    private static final String HEADER = "X-ConsentBB-IndividualId";

    private static final Slice ONE = new Slice(0, 1);

    @Inject
    ServiceRecords records;

    @HeaderParam(HEADER)
    String header;

    @Context
    HttpHeaders headers;

    /** Takes no body. */
    @POST
    @Path("data-agreement/{dataAgreementId}/")
    @Consumes(MediaType.WILDCARD)
    public Map<String, Object> create(
            @PathParam("dataAgreementId") String agreement,
            @QueryParam("individualId") String individual,
            @QueryParam("revisionId") String revision) {
        return body(records.agree(individual(individual), agreement, revision, language()));
    }

    /** Nothing in the answer when nothing was ever asked. */
    @GET
    @Path("data-agreement/{dataAgreementId}/")
    public Map<String, Object> read(@PathParam("dataAgreementId") String agreement) {
        var found = records.recordsOf(individual(null), agreement, ONE);
        return Body.of("consentRecord", found.isEmpty() ? null : found.get(0));
    }

    /** Takes no body. */
    @POST
    @Path("consent-record/draft/")
    @Consumes(MediaType.WILDCARD)
    public Map<String, Object> draft(
            @QueryParam("individualId") String individual,
            @QueryParam("dataAgreementId") String agreement,
            @QueryParam("revisionId") String revision) {
        return body(records.draft(individual(individual), agreement, revision));
    }

    @POST
    @Path("consent-record/")
    public Map<String, Object> sign(InputStream body) throws IOException {
        return body(records.sign(header, Body.read(body), language()));
    }

    @GET
    @Path("consent-record/")
    public Map<String, Object> list(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("consentRecords", records.recordsOf(individual(null), null, Slice.of(offset, limit)));
    }

    @PUT
    @Path("consent-record/{consentRecordId}/")
    public Map<String, Object> update(@PathParam("consentRecordId") String id, InputStream body) throws IOException {
        return body(records.update(individual(null), id, Body.read(body), language()));
    }

    @POST
    @Path("consent-record/{consentRecordId}/signature/")
    public Map<String, Object> prepareSignature(@PathParam("consentRecordId") String id, InputStream body)
            throws IOException {
        return Body.of("signature", records.prepareSignature(individual(null), id, Body.read(body)));
    }

    @PUT
    @Path("consent-record/{consentRecordId}/signature/")
    public Map<String, Object> completeSignature(@PathParam("consentRecordId") String id, InputStream body)
            throws IOException {
        return Body.of("signature", records.completeSignature(individual(null), id, Body.read(body)));
    }

    @GET
    @Path("data-agreement/{dataAgreementId}/all/")
    public Map<String, Object> listOfAgreement(
            @PathParam("dataAgreementId") String agreement,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        return Body.of("consentRecords", records.recordsOf(individual(null), agreement, Slice.of(offset, limit)));
    }

    @DELETE
    @Path("")
    public Response stopAll() {
        records.stopAll(individual(null));
        return Response.ok().build();
    }

    private static Map<String, Object> body(ServiceRecords.Written written) {
        return Body.of(
                "consentRecord", written.record(), "revision", written.revision(), "signature", written.signature());
    }

    private String individual(String query) {
        if (query == null && header == null)
            throw new InvalidInput("/individualId", "is required, here as the header " + HEADER);
        if (query != null && header != null && !query.equals(header))
            throw new InvalidInput("/individualId", "must be the individual of the header " + HEADER);
        return query == null ? header : query;
    }

    /** The language that the individual was shown, as far as the program tells. */
    private String language() {
        return headers.getAcceptableLanguages().stream()
                .map(locale -> locale.getLanguage())
                .filter(language -> language.matches("fr|en"))
                .findFirst()
                .orElse("en");
    }
}
