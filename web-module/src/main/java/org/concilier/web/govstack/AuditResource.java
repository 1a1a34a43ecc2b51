package org.concilier.web.govstack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.concilier.govstack.AuditTree;
import org.concilier.govstack.Slice;

/** The {@code audit} tree, which only reads. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    @Inject
    AuditTree audit;

    @GET
    @Path("consent-records/")
    public Map<String, Object> listRecords(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("consentRecords", audit.records(Slice.of(offset, limit)));
    }

    @GET
    @Path("consent-record/{consentRecordId}/")
    public Map<String, Object> readRecord(@PathParam("consentRecordId") String id) {
        return Body.of("consentRecord", audit.record(id));
    }

    @GET
    @Path("data-agreements/")
    public Map<String, Object> listAgreements(@QueryParam("offset") String offset, @QueryParam("limit") String limit) {
        return Body.of("dataAgreements", audit.agreements(Slice.of(offset, limit)));
    }

    @GET
    @Path("data-agreement/{dataAgreementId}/")
    public Map<String, Object> readAgreement(@PathParam("dataAgreementId") String id) {
        return Body.of("dataAgreement", audit.agreement(id));
    }
}
